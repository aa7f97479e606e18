import { describe, expect, it } from "vitest";
import { observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

/** Name and line of every prompt. */
const promptsOf = (path: string, code: string): string[] =>
  observed(observeFiles(sourceCode, { [path]: code }), "prompt").map(
    ({ name, evidence: [first] }) => `${name} ${first?.line}`,
  );

const GUIDE = "You are a guide who answers what visitors of the national park ask of its paths and animals.";

describe("a text that is called a prompt", () => {
  it("is one as a default, in a table, and as what a class or function of the program takes first", () => {
    const code = `import openai
def ask(question, system_prompt="${GUIDE} Be kind."):
    return run(question, system_prompt)
SETTINGS = {"fast": {"system_prompt": "${GUIDE} Be brief."}}
guide = Prompt("${GUIDE} Be exact.")
`;
    expect(promptsOf("app.py", code)).toEqual([
      "system_prompt instructions 4",
      "ask instructions 2",
      "Prompt instructions 5",
    ]);
  });

  it("is one as what a call of the program is given for the system, line by line too", () => {
    const code = `import OpenAI from "openai";
export const route = () =>
  askModel({
    system: [
      "You are a routing desk that hands each letter to the clerk who knows most of its matter.",
      "Answer with the name of the clerk.",
    ].join("\\n"),
    prompt: "x",
  });
`;
    expect(promptsOf("src/route.ts", code)).toEqual(["route instructions 5"]);
  });

  it("is one in a file of prompts", () => {
    const yaml = `triage:
  system_prompt: |
    ${GUIDE}
    Be brief.
  note: ${GUIDE}
`;
    const files = { "config/prompts.yaml": yaml, "app.py": "import openai\n" };
    const found = observed(observeFiles(sourceCode, files), "prompt");
    expect(found.map(({ evidence: [first] }) => `${first?.path} ${first?.line}`)).toEqual(["config/prompts.yaml 2"]);
  });

  it("is one when it orders something that a model can do", () => {
    const code = `using OpenAI.Chat;
class Maker {
  Task<string> Make(int count) {
    var prompt = $"Generate {count} names of bicycles for an online shop. Each is one word, and none is that of a person.";
    return Ask(prompt);
  }
}
`;
    expect(promptsOf("Maker.cs", code)).toHaveLength(1);
  });

  it("is none when it asks people for something, or only shows what the operating system is", () => {
    const code = `import openai
prompt = f"Please type the name of the folder into which {count} files are to be copied, then press enter: "
show(system="Linux of the sort that ran in the data centre for years, with all of its packages")
SETTINGS = {"instructions": "Press the green key for five seconds until the lamp blinks, then let it go."}
`;
    expect(promptsOf("app.py", code)).toEqual([]);
  });
});
