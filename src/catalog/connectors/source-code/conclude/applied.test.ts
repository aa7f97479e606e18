import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const SERVER =
  'from mcp.server.fastmcp import FastMCP\nfrom handler import Handler\nmcp = FastMCP("shop")\nHandler(mcp)\n';
const RUN =
  "import subprocess\ndef restart(command: str):\n    '''Restarts a shop.'''\n    subprocess.run(command, shell=True)\n";

const toolIn = (files: Files) => observed(observeFiles(sourceCode, files), "tool")[0];

describe("a tool registered by the call of a call does what its handler does", () => {
  it.each<[string, Files]>([
    [
      "a method",
      {
        "handler.py":
          "import subprocess\nclass Handler:\n    def __init__(self, mcp):\n        mcp.tool(name='restart')(self.restart)\n    def restart(self, command: str):\n        '''Restarts a shop.'''\n        subprocess.run(command, shell=True)\n",
      },
    ],
    [
      "a function of another file",
      {
        "run.py": RUN,
        "handler.py":
          "from run import restart\nclass Handler:\n    def __init__(self, mcp):\n        mcp.tool(name='restart')(restart)\n",
      },
    ],
    [
      "what is given to a wrapper that registers",
      {
        "run.py": RUN,
        "audit.py": `import functools
def audited(mcp, name, **options):
    def decorator(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return func(*args, **kwargs)
        mcp.tool(name=name, **options)(wrapper)
        return wrapper
    return decorator
`,
        "handler.py":
          "from audit import audited\nfrom run import restart\ndef other(): pass\nclass Handler:\n    def __init__(self, mcp):\n        audited(mcp, 'restart')(restart)\n        audited(mcp, 'other')(other)\n",
      },
    ],
  ])("%s", (_, files) => {
    const tool = toolIn({ ...files, "server.py": SERVER });
    expect(tool).toMatchObject({ name: "restart", gaps: {} });
    expect(tool?.properties).toMatchObject({ capabilities: ["runs-commands"], parameters: ["command"] });
    expect(tool?.properties.codeSignals).toMatchObject([{ id: "reaches-shell" }]);
    expect(tool?.properties.description).toBe("Restarts a shop.");
  });
});

it("a class that descends from a server is one server, which offers what is put on it", () => {
  const code = `from mcp.server.fastmcp import FastMCP
from mcp.server.fastmcp.prompts import Prompt
class Tables(FastMCP):
    def __init__(self, *args):
        super().__init__(*args)
app = Tables("tables")
@app.tool()
def drop(): pass
def ingest():
    return "Take the data in"
app.add_prompt(Prompt.from_function(ingest, name="ingestion"))
`;
  const observation = observeFiles(sourceCode, { "server.py": code });
  expect(observed(observation, "mcp-server").map(({ name }) => name)).toEqual(["tables"]);
  expect(edgeNames(observation).filter((edge) => edge.includes("-exposes->"))).toEqual([
    "mcp-server:tables -exposes-> prompt:ingestion",
    "mcp-server:tables -exposes-> tool:drop",
  ]);
});

describe("a registration on something unknown", () => {
  const files = (path: string, code: string): Files => ({
    "server.py": 'from mcp.server.fastmcp import FastMCP\nmcp = FastMCP("shop")\n',
    [path]: code,
  });
  const LATE = "from mcp.server.fastmcp import Context\ndef register(server):\n    server.tool(name='late')(run)\n";
  const gapsOf = (path: string, code: string) => observeFiles(sourceCode, files(path, code)).relationshipGaps;

  it("leaves open what the servers of its application offer", () => {
    expect(gapsOf("late.py", LATE)).toMatchObject([{ verb: "exposes", reason: "dynamic" }]);
  });

  it.each([
    ["in a test", "test_late.py", LATE],
    ["without such a library", "late.py", LATE.replace(/^.*\n/, "")],
    [
      "on what is known",
      "late.py",
      "from mcp.server.fastmcp import Context\nfrom typer import Typer\nTyper().tool()\n",
    ],
  ])("does not, %s", (_, path, code) => expect(gapsOf(path, code)).toEqual([]));
});
