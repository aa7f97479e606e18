import { expect, it } from "vitest";
import { type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const tools = (files: Files): string[] => observed(observeFiles(sourceCode, files), "tool").map(({ name }) => name);

/** A server handed down from function to function, each of which registers a tool; the innermost stands first. */
function handedDown(levels: number): string {
  const step = (level: number): string =>
    `def step${level}(mcp):\n    mcp.tool(name="t${level}")(run)\n${level < levels ? `    step${level + 1}(mcp)\n` : ""}`;
  const steps = Array.from({ length: levels }, (_, index) => step(levels - index));
  return `from mcp.server.fastmcp import FastMCP\ndef run(): pass\n${steps.join("")}step1(FastMCP("shop"))\n`;
}

it("what was asked too deep to be answered is answered where it is asked again", () => {
  expect(tools({ "server.py": handedDown(30) })).toEqual(
    expect.arrayContaining(Array.from({ length: 15 }, (_, index) => `t${index + 1}`)),
  );
});

const HANDLER = `class Handler:
    def __init__(self, mcp):
        self.mcp = mcp
        self.mcp.tool(name="list_pods")(self.list_pods)
    def list_pods(self): pass
`;

it("a handler gets its server in whatever order files are read", () => {
  const main =
    'from mcp.server.fastmcp import FastMCP\nfrom handler import Handler\nmcp = FastMCP("shop")\nHandler(mcp)\n';
  expect(tools({ "handler.py": HANDLER, "main.py": main })).toEqual(["list_pods"]);
  expect(tools({ "handler.py": HANDLER, "a_main.py": main })).toEqual(["list_pods"]);
});

it("functions that call each other find who calls them first", () => {
  const code = `from mcp.server.fastmcp import FastMCP
def run(): pass
def odd(mcp, n):
    mcp.tool(name="odd")(run)
    even(mcp, n - 1)
def even(mcp, n):
    mcp.tool(name="even")(run)
    odd(mcp, n - 1)
even(FastMCP("shop"), 4)
`;
  expect(tools({ "server.py": code }).sort()).toEqual(["even", "odd"]);
});
