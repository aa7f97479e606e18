import { expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const edges = (code: string, path = "app.py"): string[] => edgeNames(observeFiles(sourceCode, { [path]: code }));

it("guards an agent by decorated functions", () => {
  const found = edges(`from agents import Agent, GuardrailFunctionOutput, Runner, input_guardrail, output_guardrail

@input_guardrail
async def no_homework(ctx, agent, input):
    return GuardrailFunctionOutput(output_info=None, tripwire_triggered=False)

@output_guardrail(name="safe")
async def no_harm(ctx, agent, output):
    return GuardrailFunctionOutput(output_info=None, tripwire_triggered=False)

support = Agent(name="Support", input_guardrails=[no_homework], output_guardrails=[no_harm])

async def main():
    await Runner.run(support, "Hello")
`);
  expect(found).toEqual(
    expect.arrayContaining([
      "agent:Support -guarded-by-> guardrail:no_homework",
      "agent:Support -guarded-by-> guardrail:no_harm",
      "operation:invoke_agent in main -uses-> agent:Support",
    ]),
  );
});

it("calls a guardrail by the function that it runs, so that another function is another guardrail", () => {
  const guarded = (runs: string) =>
    edges(`from agents import Agent, InputGuardrail

async def only_suppliers(context, agent, text):
    return check(text)

desk = Agent(name="Desk", input_guardrails=[InputGuardrail(${runs})])
`);
  expect(guarded("guardrail_function=only_suppliers")).toContain("agent:Desk -guarded-by-> guardrail:only_suppliers");
  expect(guarded("guardrail_function=elsewhere")).toContain("agent:Desk -guarded-by-> guardrail:OpenAI Agents SDK");
});

it("knows an agent whose class is given types", () => {
  const code = (maker: string): string => `from agents import Agent
from .context import Context
from .made import MAKERS
desk = ${maker}(name="Desk", model="gpt-5")
`;
  expect(edges(code("Agent[Context]"))).toContain("agent:Desk -uses-> model:gpt-5");
  expect(edges(code("MAKERS[Context]"))).not.toContain("agent:Desk -uses-> model:gpt-5");
  expect(edges(code('Agent["x"]'))).not.toContain("agent:Desk -uses-> model:gpt-5");
});

it("hands work to agents that another is given after it was made", () => {
  const found = edges(`from agents import Agent, handoff
a = Agent(name="A")
b = Agent(name="B")
c = Agent(name="C")
desk = Agent(name="Desk", handoffs=[])
desk.handoffs = [a, handoff(agent=b)]
c.handoffs.append(desk)
b.handoffs.extend([a, c])
other.handoffs = [c]
`);
  expect(found.filter((edge) => edge.includes("delegates-to")).sort()).toEqual([
    "agent:B -delegates-to-> agent:A",
    "agent:B -delegates-to-> agent:C",
    "agent:C -delegates-to-> agent:Desk",
    "agent:Desk -delegates-to-> agent:A",
    "agent:Desk -delegates-to-> agent:B",
  ]);
});

it("guards an agent by plain definitions", () => {
  const code = `import { Agent } from "@openai/agents";
const math = { name: "math", execute: async () => ({ tripwireTriggered: false, outputInfo: null }) };
export const support = new Agent({ name: "Support", inputGuardrails: [math] });
`;
  expect(edges(code, "app.ts")).toContain("agent:Support -guarded-by-> guardrail:math");
});

it("hands a registered function to the agent that calls it", () => {
  const found = edges(`from autogen import ConversableAgent, register_function

def move(to: str) -> str:
    return to

white = ConversableAgent(name="white", llm_config={"config_list": [{"model": "gpt-4o-mini"}]})
master = ConversableAgent(name="master", llm_config=False)
black = ConversableAgent(name="black", llm_config={"config_list": [{"model": "gpt-4o-mini"}]})
register_function(move, caller=white, executor=master, name="make_move", description="Move a piece.")
register_function(move, caller=black, executor=master, name="make_move", description="Move a piece.")
`);
  expect(found).toContain("agent:black -uses-> tool:make_move");
  expect(found).toContain("agent:white -uses-> tool:make_move");
  expect(found).not.toContain("agent:master -uses-> tool:make_move");
});

it("gives an agent the tools that are classes of the program", () => {
  const found = edges(`from agency_swarm import Agent, BaseTool

class AnalyzeProject(BaseTool):
    """Analyze a project."""

    def run(self) -> str:
        return "ok"

ceo = Agent(name="Director", instructions="Analyze every project.", tools=[AnalyzeProject])
`);
  expect(found).toContain("agent:Director -uses-> tool:AnalyzeProject");
});

it("lets an agent that is wrapped as a tool be delegated to", () => {
  const found = edges(`from google.adk.agents import LlmAgent
from google.adk.tools import AgentTool

search = LlmAgent(name="Searcher", model="gemini-2.5-flash")
root = LlmAgent(name="Root", model="gemini-2.5-flash", tools=[AgentTool(agent=search)])
`);
  expect(found).toContain("agent:Root -delegates-to-> agent:Searcher");
  expect(found.filter((edge) => edge.includes("tool:"))).toEqual([]);
});

it("names tools after the functions that a wrapper stands for", () => {
  const found = edges(`from functools import wraps
from google.adk.agents import LlmAgent

def safe(tool):
    @wraps(tool)
    def wrapped_tool(*args, **kwargs):
        return tool(*args, **kwargs)
    return wrapped_tool

def analyse(query: str) -> str:
    """Analyse."""
    return query

def search(query: str) -> str:
    """Search."""
    return query

root = LlmAgent(name="Root", model="gemini-2.5-flash", tools=[safe(analyse), safe(search)])
`);
  expect(found.filter((edge) => edge.startsWith("agent:Root -uses-> tool:"))).toEqual([
    "agent:Root -uses-> tool:analyse",
    "agent:Root -uses-> tool:search",
  ]);
});

it.each([
  ["a run", 'agent.invoke({"messages": []}, {"recursion_limit": 14})'],
  ["a named configuration", 'agent.invoke({"messages": []}, config={"recursion_limit": 14})'],
  ["a configured copy", 'bounded = agent.with_config({"recursion_limit": 14})'],
])("takes the step limit of %s for the agent's", (_, run) => {
  const code = `from langgraph.prebuilt import create_react_agent\nagent = create_react_agent("openai:gpt-4o", [])\n${run}\n`;
  const [agent] = observed(observeFiles(sourceCode, { "app.py": code }), "agent");
  expect(agent?.properties.maxSteps).toBe(14);
});

it("tells an agent that is allowed to run its model's code", () => {
  const code = `from langchain_experimental.agents import create_pandas_dataframe_agent
from langchain_openai import ChatOpenAI
agent = create_pandas_dataframe_agent(ChatOpenAI(model="gpt-4o"), frame, allow_dangerous_code=True)
`;
  const [agent] = observed(observeFiles(sourceCode, { "app.py": code }), "agent");
  expect(agent?.properties.executesCode).toBe(true);
});

it("reads the instructions in a configuration object", () => {
  const code = `from google import genai
from google.genai import types
client = genai.Client()
client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Hi",
    config=types.GenerateContentConfig(system_instruction="You read charts for pilots."),
)
`;
  expect(assetNames(observeFiles(sourceCode, { "app.py": code }), "prompt")).toHaveLength(1);
});

it("hangs nothing on an agent that only went into a text it is given", () => {
  const found = edges(`from agno.agent import Agent
from agno.models.openai import OpenAIChat

writer = Agent(name="Writer", model=OpenAIChat(id="gpt-4o"))
draft = writer.run("Write a game.")
tester = Agent(name="Tester", instructions=f"Test this carefully: {draft}")
`);
  expect(found).not.toContain("agent:Tester -delegates-to-> agent:Writer");
});

it("has agents chat with their models, not with what embeds for their tools", () => {
  const code = `from crewai import Agent
from crewai_tools import WebsiteSearchTool

search = WebsiteSearchTool(config=dict(embedder=dict(provider="google", config=dict(model="gemini-embedding-001"))))
Agent(role="Reader", goal="Read the pages.", backstory="You read pages.", tools=[search])
`;
  const [model] = observed(observeFiles(sourceCode, { "app.py": code }), "model");
  expect(model?.properties.operations).toEqual(["embeddings"]);
});

it("takes what an agent delegates to for agents, also where they are written as data", () => {
  const code = `from deepagents import create_deep_agent
PROMPT = """You are a careful researcher of facts."""
def search(query: str) -> str:
    """Search."""
    return query
researcher = {"name": "researcher", "description": "d", "system_prompt": PROMPT, "tools": [search]}
config = {"name": "no agent"}
chief = create_deep_agent(model="openai:gpt-5", tools=[search], subagents=[researcher, config])
`;
  const edges = edgeNames(observeFiles(sourceCode, { "app.py": code }));
  const delegated = edges.filter((edge) => edge.includes("delegates-to") || edge.startsWith("agent:researcher"));
  expect(delegated.sort()).toEqual([
    "agent:chief -delegates-to-> agent:researcher",
    "agent:researcher -instructed-by-> prompt:PROMPT",
    "agent:researcher -uses-> tool:search",
  ]);
});
