import { describe, expect, it } from "vitest";
import { edgeNames, type Files, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const modelsOf = (files: Files): string[] =>
  observed(observeFiles(sourceCode, files), "model")
    .map((model) => `${model.properties.provider}/${model.name}`)
    .sort();

const notebook = (...cells: string[]): string =>
  JSON.stringify({ nbformat: 4, metadata: {}, cells: cells.map((source) => ({ cell_type: "code", source })) });

describe("a name that is given one value after the other", () => {
  it("means the last one before its use", () => {
    const code = `from langchain_openai import ChatOpenAI
from langchain_anthropic import ChatAnthropic
name = "gpt-4o"
llm = ChatOpenAI(model=name)
name = "claude-3-opus-20240229"
llm = ChatAnthropic(
    model=name,
)
`;
    expect(modelsOf({ "a.py": code })).toEqual(["anthropic/claude-3-opus-20240229", "openai/gpt-4o"]);
  });

  it("means all that branches and loops may have given it", () => {
    const code = `from openai import OpenAI
name = "gpt-4o"
if fast:
    name = "gpt-4o-mini"
for turn in turns:
    OpenAI().chat.completions.create(model=name, messages=[])
    name = "gpt-4.1"
`;
    expect(modelsOf({ "a.py": code })).toEqual(["openai/gpt-4.1", "openai/gpt-4o", "openai/gpt-4o-mini"]);
  });

  it("means all it is ever given in a function of a script, which runs nobody knows when", () => {
    const code = `from openai import OpenAI
MODEL = "gpt-4o"
def ask():
    return OpenAI().chat.completions.create(model=MODEL, messages=[])
MODEL = "gpt-4o-mini"
ask()
`;
    expect(modelsOf({ "a.py": code })).toEqual(["openai/gpt-4o", "openai/gpt-4o-mini"]);
  });

  it("means the last one to whoever imports it", () => {
    const files = {
      "settings.py": 'MODEL = "gpt-4o"\nMODEL = "gpt-4o-mini"\n',
      "a.py":
        "from openai import OpenAI\nfrom settings import MODEL\nOpenAI().chat.completions.create(model=MODEL, messages=[])\n",
    };
    expect(
      observed(observeFiles(sourceCode, files), "model").find((model) => model.properties.usage === "used")?.name,
    ).toBe("gpt-4o-mini");
  });
});

it("adds what is appended to a list to what it holds", () => {
  const code = `from agents import Agent, function_tool
@function_tool
def look(q: str) -> str:
    return q
@function_tool
def write(q: str) -> str:
    return q
def build(full):
    tools = [look]
    if full:
        tools.append(write)
    return Agent(name="Guide", instructions="You guide people politely.", tools=tools)
`;
  expect(edgeNames(observeFiles(sourceCode, { "a.py": code })).filter((edge) => edge.includes("tool:"))).toContain(
    "agent:Guide -uses-> tool:write",
  );
});

it("gives each function of a notebook the tools of the cells before it", () => {
  const tool = (name: string): string =>
    `tools = [{"name": "${name}", "description": "d", "input_schema": {"type": "object", "properties": {}}}]`;
  const ask = (name: string): string =>
    `def ${name}(q):\n    return client.messages.create(model="claude-3-opus-20240229", tools=tools, messages=[])\n${name}("hi")`;
  const text = notebook(
    "import anthropic\nclient = anthropic.Anthropic()",
    tool("search"),
    ask("first"),
    tool("calculate"),
    ask("second"),
  );
  expect(
    edgeNames(observeFiles(sourceCode, { "a.ipynb": text })).filter((edge) => edge.startsWith("operation")),
  ).toEqual([
    "operation:chat in first -calls-> model:claude-3-opus-20240229",
    "operation:chat in first -uses-> tool:search",
    "operation:chat in second -calls-> model:claude-3-opus-20240229",
    "operation:chat in second -uses-> tool:calculate",
  ]);
});
