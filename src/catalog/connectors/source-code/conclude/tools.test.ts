import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
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

const BASE = `import { StructuredTool } from "@langchain/core/tools";
export class DynamicStructuredTool<T> extends StructuredTool {
  name: string;
  description: string;
  constructor(fields: { name: string; description: string }) {
    super(fields);
    this.name = fields.name;
    this.description = fields.description;
  }
}
`;

const scriptTools = (files: { readonly [path: string]: string }): string[] =>
  assetNames(observeFiles(sourceCode, files), "tool");

it("reads the name of a tool class from what it hands to the class above, through classes of other files", () => {
  const mail = `import { DynamicStructuredTool } from "./core";
class BaseMailTool extends DynamicStructuredTool<any> {
  constructor(args: any) {
    super(args);
  }
}
class SendDraft extends BaseMailTool {
  constructor(args: any) {
    const toolInput = { name: "send_draft", description: "Sends a draft", method: "POST" };
    super({ ...toolInput, token: args.token });
  }
  async _call(arg: any) {
    return arg.id;
  }
}
export const mailTools = (args: any) => [new SendDraft(args)];
`;
  expect(scriptTools({ "core.ts": BASE, "mail.ts": mail })).toEqual(["tool:send_draft"]);
});

it("takes the default of a tool class for its name, where its makers may give another", () => {
  const code = `import { StructuredTool } from "@langchain/core/tools";
const NAME = "code_interpreter";
export class Interpreter extends StructuredTool {
  name = NAME;
  constructor(options: { name: string }) {
    super(options);
    this.name = options.name;
  }
}
`;
  expect(scriptTools({ "tool.ts": code })).toEqual(["tool:code_interpreter"]);
});

it("calls the instances of a class by the names that they are given, and tells no class that is only filled in", () => {
  const made = `import { DynamicStructuredTool } from "./core";
export const tools = [
  new DynamicStructuredTool({ name: "first", description: "The first" }),
  new DynamicStructuredTool({ name: "second", description: "The second" }),
];
`;
  expect(scriptTools({ "core.ts": BASE, "made.ts": made })).toEqual(["tool:first", "tool:second"]);
  expect(scriptTools({ "core.ts": BASE })).toEqual([]);
});

it("reads the name that a Python tool class hands to the class above", () => {
  const code = `from crewai.tools import BaseTool

class Weather(BaseTool):
    def __init__(self, unit):
        super().__init__(name="weather", description="Tells the weather", unit=unit)
    def _run(self, city: str) -> str:
        return city
`;
  expect(toolsOf(code)).toEqual(["tool:weather"]);
});

it("takes a provider's tool for one by its key, and nothing that its configuration is made with", () => {
  const code = `import { generateText } from "ai";
import { xai } from "@ai-sdk/xai";
const sanitize = (handle: string) => handle.trim();
export async function answer(handles: string[]) {
  const allowed = handles.map(sanitize);
  const config = { fromDate: "2026-01-01", allowedXHandles: allowed };
  return generateText({ model: xai("grok-4"), prompt: "x", tools: { x_search: xai.tools.xSearch(config) } });
}
`;
  const observation = observeFiles(sourceCode, { "app.ts": code });
  expect(assetNames(observation, "tool")).toEqual(["tool:x_search"]);
  expect(edgeNames(observation)).toContain("agent:answer -uses-> tool:x_search");
});

describe("inner functions that a factory hands back", () => {
  const names = (files: { readonly [path: string]: string }): string[] =>
    observed(observeFiles(sourceCode, files), "tool")
      .map(({ name }) => name)
      .sort();

  it("are the tools they are unpacked to, each in its place", () => {
    const tools = `def build_research_tools(task):
    def track(cost):
        return cost
    async def quick_search(query: str) -> str:
        """Run a fast web search."""
        return await task.search(query)
    async def deep_research(query: str) -> str:
        """Run the full pipeline."""
        return await task.run(query)
    async def unused(query: str) -> str:
        """Nobody is given this."""
        return await task.run(query)
    return quick_search, deep_research, unused
`;
    const agent = `from agent_tools import build_research_tools
from langchain.agents import create_agent
def build(task):
    quick_search, deep_research, _ = build_research_tools(task)
    return create_agent("openai:gpt-5.4", tools=[quick_search, deep_research])
`;
    expect(names({ "agent_tools.py": tools, "agent.py": agent })).toEqual(["deep_research", "quick_search"]);
    const whole = `from agent_tools import build_research_tools
from langchain.agents import create_agent
agent = create_agent("openai:gpt-5.4", tools=build_research_tools({}))
`;
    expect(names({ "agent_tools.py": tools, "agent.py": whole })).toEqual(["deep_research", "quick_search", "unused"]);
  });

  it("and in TypeScript by key or position", () => {
    const code = `import { generateText, tool } from "ai";
import { openai } from "@ai-sdk/openai";
import { z } from "zod";
function build(db: Db) {
  const find = tool({ description: "Finds.", inputSchema: z.object({ q: z.string() }), execute: async ({ q }) => db.find(q) });
  const count = tool({ description: "Counts.", inputSchema: z.object({ q: z.string() }), execute: async ({ q }) => db.count(q) });
  return { find, pair: [count, find] as const };
}
const { find, pair: [count] } = build(db);
await generateText({ model: openai("gpt-4o"), prompt: "Go.", tools: { find, count } });
`;
    expect(names({ "a.ts": code })).toEqual(["count", "find"]);
  });
});

it("calls a tool that a function hands back by that function, not by the method a framework asks for", () => {
  const code = `import { tool } from "ai";
import { z } from "zod";
export function createSearchTool(db: Db) {
  return tool({ description: "Finds.", inputSchema: z.object({ q: z.string() }), async *execute({ q }) { yield db.find(q); } });
}
export const count = tool({ description: "Counts.", inputSchema: z.object({}), async execute() { return 1; } });
`;
  expect(assetNames(observeFiles(sourceCode, { "a.ts": code }), "tool").sort()).toEqual([
    "tool:count",
    "tool:createSearchTool",
  ]);
});
