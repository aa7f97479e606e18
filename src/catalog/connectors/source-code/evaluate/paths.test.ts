import { expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const toolOf = (body: string) => {
  const code = `import os
from pathlib import Path
from langchain_core.tools import tool
ROOT = Path("reports").resolve()
@tool
def act(name: str, text: str) -> str:
    """Act."""
    ${body}
`;
  return observed(observeFiles(sourceCode, { "app.py": code }), "tool")[0]?.properties;
};

it.each([
  ['(ROOT / f"{name}.md").resolve().write_text(text)', "writes-files"],
  ['ROOT.parent.joinpath("a.md").read_text()', "reads-files"],
  ['Path.cwd().absolute().write_text("x")', "writes-files"],
])("sees what a path is used for: %s", (body, capability) => {
  expect(toolOf(body)?.capabilities).toEqual([capability]);
});

it.each(['open(os.path.join("/srv", name))', 'Path("/srv", name).read_text()', "ROOT.joinpath(name).read_text()"])(
  "follows an argument into a path: %s",
  (body) => {
    expect(toolOf(body)?.codeSignals?.map((signal) => signal.id)).toEqual(["reaches-file-path"]);
  },
);
