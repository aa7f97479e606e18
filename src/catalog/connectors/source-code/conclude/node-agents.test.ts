import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const FACTORIES = `from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool

@tool
def get_prices(symbol: str) -> str:
    """Look prices up."""
    return symbol

def create_market_analyst(llm):
    def market_analyst_node(state):
        tools = [get_prices]
        prompt = ChatPromptTemplate.from_messages([("system", "You are a careful analyst of markets. Use {tool_names}.")])
        chain = prompt | llm.bind_tools(tools)
        return {"messages": [chain.invoke(state["messages"])]}
    return market_analyst_node

def create_bull_researcher(llm):
    def bull_node(state):
        prompt = f"""You are a bull researcher who argues for {state["name"]}. Answer the last argument of the bear and build a strong case from the reports that you are given."""
        return {"history": llm.invoke(prompt).content}
    return bull_node

def ask(llm, messages):
    return llm.invoke(messages)

def create_trader(llm):
    def trader_node(state):
        return {"plan": ask(llm, [{"role": "system", "content": "You are a trading agent. Decide what to buy."}])}
    return trader_node

def create_cleaner():
    def clean(state):
        return {"messages": []}
    return clean
`;
const GRAPH = `from langgraph.graph import StateGraph
from langgraph.prebuilt import ToolNode
from langchain_openai import ChatOpenAI
from .factories import create_bull_researcher, create_cleaner, create_market_analyst, create_trader, get_prices

llm = ChatOpenAI(model="gpt-4o")
workflow = StateGraph(dict)
`;

const observe = (nodes: string) =>
  observeFiles(sourceCode, { "desk/factories.py": FACTORIES, "desk/graph.py": GRAPH + nodes });
const agentsOf = (nodes: string): readonly string[] =>
  assetNames(observe(nodes), "agent")
    .map((name) => name.replace("agent:", ""))
    .filter((name) => name !== "workflow")
    .sort();

describe("a node of a graph", () => {
  it("is an agent where the function that a factory hands back asks a model, with what it is told and may use", () => {
    const edges = edgeNames(
      observe(`workflow.add_node("Market Analyst", create_market_analyst(llm))
bull = create_bull_researcher(llm)
workflow.add_node("Bull Researcher", bull)
workflow.add_node("Trader", create_trader(llm))
`),
    );
    expect(edges).toEqual(
      expect.arrayContaining([
        "agent:workflow -delegates-to-> agent:Market Analyst",
        "agent:workflow -delegates-to-> agent:Bull Researcher",
        "agent:workflow -delegates-to-> agent:Trader",
        "agent:Market Analyst -uses-> model:gpt-4o",
        "agent:Market Analyst -uses-> tool:get_prices",
        "agent:Bull Researcher -uses-> model:gpt-4o",
        "agent:Bull Researcher -instructed-by-> prompt:bull_node instructions",
        "agent:Trader -uses-> model:gpt-4o",
        "agent:Trader -instructed-by-> prompt:ask instructions",
      ]),
    );
    expect(edges.filter((edge) => edge.startsWith("agent:Market Analyst -instructed-by->"))).toHaveLength(1);
    expect(edges).not.toContain("agent:Bull Researcher -uses-> tool:get_prices");
  });

  it("is none where its function asks no model", () => {
    expect(
      agentsOf(`def count(state):
    return {"count": state["count"] + 1}

def run_tool(state):
    return get_prices.invoke(state["symbol"])

workflow.add_node("tools", ToolNode([get_prices]))
workflow.add_node("clean", create_cleaner())
workflow.add_node("count", count)
workflow.add_node("prices", run_tool)
`),
    ).toEqual([]);
  });

  it("is the agent that its function runs, where it runs one", () => {
    expect(
      agentsOf(`from langgraph.prebuilt import create_react_agent
desk = create_react_agent(llm, [get_prices], name="desk")

def run_desk(state):
    return desk.invoke(state)

workflow.add_node("The desk", run_desk)
`),
    ).toEqual(["desk"]);
  });

  it.each([
    [
      "a dictionary",
      'nodes = {"Analyst": create_market_analyst(llm), "Bull": create_bull_researcher(llm), "Clean": create_cleaner()}',
      "nodes.items()",
    ],
    [
      "pairs",
      'nodes = [("Analyst", create_market_analyst(llm)), ("Bull", create_bull_researcher(llm)), ("Clean", create_cleaner())]',
      "nodes",
    ],
  ])("is named by its entry, when a loop goes over %s", (_, nodes, items) => {
    expect(agentsOf(`${nodes}\nfor name, run in ${items}:\n    workflow.add_node(name, run)\n`)).toEqual([
      "Analyst",
      "Bull",
    ]);
  });

  it("is named by what fits its function, when a loop looks names and functions up", () => {
    expect(
      agentsOf(`SPECS = {"a": {"node": "Market Analyst"}, "b": {"node": "Bull Desk"}}
factories = {"a": lambda: create_market_analyst(llm), "b": lambda: create_bull_researcher(llm)}
for key in SPECS:
    workflow.add_node(SPECS[key]["node"], factories[key]())
`),
    ).toEqual(["Market Analyst", "bull_node"]);
  });

  it("is named by its function where it has no other name, and belongs to the graph it is added to", () => {
    const edges = edgeNames(
      observe(`other = StateGraph(dict)
def write(state):
    return {"text": llm.invoke("Write a long letter to the customer.").content}

class Editor:
    def __call__(self, state):
        return llm.invoke(state["text"])

workflow.add_node(write)
other.add_node("editor", Editor())
`),
    );
    expect(edges.filter((edge) => edge.includes("delegates-to")).sort()).toEqual([
      "agent:other -delegates-to-> agent:editor",
      "agent:workflow -delegates-to-> agent:write",
    ]);
  });

  it("is known in TypeScript", () => {
    const code = `import { StateGraph } from "@langchain/langgraph";
import { ChatOpenAI } from "@langchain/openai";
const llm = new ChatOpenAI({ model: "gpt-4o" });
const write = async (state) => ({ text: await llm.invoke(state.messages) });
const count = async (state) => ({ count: state.count + 1 });
export const workflow = new StateGraph(State).addNode("writer", write).addNode("count", count);
`;
    const edges = edgeNames(observeFiles(sourceCode, { "app.ts": code }));
    expect(edges.filter((edge) => edge.includes("delegates-to"))).toEqual([
      "agent:LangGraph -delegates-to-> agent:writer",
    ]);
    expect(edges).toContain("agent:writer -uses-> model:gpt-4o");
    expect(edges.join("\n")).not.toContain("agent:count");
  });
});
