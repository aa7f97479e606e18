import { expect, it } from "vitest";
import { assetNames, edgeNames, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const toolsOf = (code: string): string[] => assetNames(observeFiles(sourceCode, { "app.py": code }), "tool");

it("takes no property of a tool's input for a tool", () => {
  const code = `import anthropic
tools = [
    {
        "name": "save_note",
        "description": "Save a note.",
        "input_schema": {
            "type": "object",
            "properties": {
                "note": {"type": "string", "description": "The text."},
                "author": {"type": "object", "properties": {"mail": {"type": "string", "description": "Address."}}},
            },
        },
    },
    {"type": "function", "function": {"name": "find_note", "description": "Find.", "parameters": {"q": {"description": "d"}}}},
]
anthropic.Anthropic().messages.create(model="claude-3-haiku-20240307", tools=tools, messages=[])
`;
  expect(toolsOf(code)).toEqual(["tool:find_note", "tool:save_note"]);
});

it("takes a class of the program for one tool, wherever it is made", () => {
  const code = `from crewai import Agent
from crewai_tools import RagTool, SerperDevTool
from crewai.tools import BaseTool

class Filings(RagTool):
    name: str = "Search filings"
    def __init__(self, stock=None, **kwargs):
        super().__init__(**kwargs)
        self.add(stock)
    def _run(self, query: str):
        return super()._run(query=query)

class History(BaseTool):
    name: str = "history"
    description: str = "Reads the history."
    def _run(self, day: str) -> str:
        return day

class Crew:
    def analyst(self):
        return Agent(role="Analyst", goal="g", backstory="b", tools=[SerperDevTool(), Filings("AMZN"), History()])
`;
  const observation = observeFiles(sourceCode, { "app.py": code });
  expect(assetNames(observation, "tool")).toEqual(["tool:Search filings", "tool:SerperDevTool", "tool:history"]);
  expect(edgeNames(observation).filter((edge) => edge.startsWith("agent"))).toEqual([
    "agent:Analyst -uses-> tool:Search filings",
    "agent:Analyst -uses-> tool:SerperDevTool",
    "agent:Analyst -uses-> tool:history",
  ]);
});

it("calls a wrapped function of Python by its own name", () => {
  const code = `from llama_index.core.tools import FunctionTool
def multiply(a: int, b: int) -> int:
    """Multiply."""
    return a * b
multiply_tool = FunctionTool.from_defaults(fn=multiply)
`;
  expect(toolsOf(code)).toEqual(["tool:multiply"]);
});
