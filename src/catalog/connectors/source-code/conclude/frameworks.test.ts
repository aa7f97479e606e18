import { describe, expect, it } from "vitest";
import { assetNames, edgeNames, observed, observeFiles } from "../../../../testing/observe-files.ts";
import { sourceCode } from "../connector.ts";

const observe = (code: string) => observeFiles(sourceCode, { "app.py": code });
const edgesOf = (code: string, from: string): string[] =>
  edgeNames(observe(code)).filter((edge) => edge.startsWith(`${from}:`));

it("takes the model of an object that wraps another", () => {
  const code = `from crewai import Agent, LLM
from langchain_nvidia_ai_endpoints import ChatNVIDIA
class Wrapper(LLM):
    def __init__(self, label, llm):
        self.llm = llm
inner = ChatNVIDIA(model="meta/llama-3.1-8b-instruct")
Agent(role="Scout", goal="g", backstory="b", llm=Wrapper(label="x", llm=inner))
`;
  expect(edgesOf(code, "agent")).toContain("agent:Scout -uses-> model:meta/llama-3.1-8b-instruct");
});

describe("a tool that searches a store", () => {
  it("is linked to it when it is made from a retriever", () => {
    const code = `from langchain_chroma import Chroma
from langchain_openai import OpenAIEmbeddings
from langchain.tools.retriever import create_retriever_tool
store = Chroma.from_documents(documents=docs, collection_name="posts", embedding=OpenAIEmbeddings())
search = create_retriever_tool(store.as_retriever(), "search_posts", "Search posts.")
`;
    expect(edgesOf(code, "tool")).toEqual(["tool:search_posts -retrieves-from-> vector-store:chroma"]);
    expect(observed(observe(code), "model")).toMatchObject([
      { name: "text-embedding-ada-002", properties: { operations: ["embeddings"] } },
    ]);
  });

  it("is linked to it when its body asks it", () => {
    const code = `from langchain_chroma import Chroma
from langchain_core.tools import tool
store = Chroma(collection_name="posts")
@tool
def search(query: str) -> str:
    """Search."""
    return store.similarity_search(query)
`;
    expect(edgesOf(code, "tool")).toEqual(["tool:search -retrieves-from-> vector-store:chroma"]);
  });
});

it("lists the tools that an agent of the Claude SDK is granted by name", () => {
  const code = `from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient
options = {"model": "claude-sonnet-4-20250514", "allowed_tools": ["Read", "Bash(git log:*)", "mcp__git"]}
async def main():
    async with ClaudeSDKClient(options=ClaudeAgentOptions(**options)) as helper:
        await helper.query("hi")
`;
  expect(edgesOf(code, "agent")).toEqual([
    "agent:helper -uses-> model:claude-sonnet-4-20250514",
    "agent:helper -uses-> tool:Bash",
    "agent:helper -uses-> tool:Read",
  ]);
  expect(observed(observe(code), "tool").map((tool) => tool.properties.capabilities)).toEqual([
    ["reads-files"],
    ["runs-commands"],
  ]);
});

it("sees a call in the head of a loop once", () => {
  const code = `from claude_agent_sdk import ClaudeAgentOptions, query
async def main():
    async for message in query(prompt="hi", options=ClaudeAgentOptions(model="claude-sonnet-4-20250514")):
        print(message)
`;
  expect(observed(observe(code), "agent")).toHaveLength(1);
});

describe("an executor", () => {
  const head = `from langchain import hub
from langchain.agents import AgentExecutor, create_tool_calling_agent
from langchain_anthropic import ChatAnthropic
from langchain_core.tools import tool
@tool
def look(q: str) -> str:
    """Look."""
    return q
llm = ChatAnthropic(model="claude-3-opus-20240229")
prompt = hub.pull("someone/agent-prompt")
`;
  const edges = (name: string): string[] => [
    `agent:${name} -instructed-by-> prompt:someone/agent-prompt`,
    `agent:${name} -uses-> model:claude-3-opus-20240229`,
    `agent:${name} -uses-> tool:look`,
  ];

  it("is the agent when what it runs is put together by hand", () => {
    expect(
      edgesOf(`${head}chain = prompt | llm\nexecutor = AgentExecutor(agent=chain, tools=[look])\n`, "agent"),
    ).toEqual(edges("executor"));
  });

  it("is no second agent beside the one it runs", () => {
    const code = `${head}helper = create_tool_calling_agent(llm, [look], prompt)\nAgentExecutor(agent=helper, tools=[look])\n`;
    expect(edgesOf(code, "agent")).toEqual(edges("helper"));
  });
});

it("lists a crew with the agents that its class marks", () => {
  const code = `from crewai import Agent, Crew
from crewai.project import CrewBase, agent, crew
@CrewBase
class Studio:
    @agent
    def writer(self) -> Agent:
        return Agent(role="Writer", goal="Write.", backstory="You write.")
    @agent
    def editor(self) -> Agent:
        return Agent(role="Editor", goal="Edit.", backstory="You edit.")
    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=self.tasks)
`;
  expect(edgesOf(code, "pipeline")).toEqual([
    "pipeline:Studio -uses-> agent:Editor",
    "pipeline:Studio -uses-> agent:Writer",
  ]);
});

it("takes the default of a command line option", () => {
  const code = `import argparse
from openai import OpenAI
parser = argparse.ArgumentParser()
parser.add_argument("--embedding-model", default="text-embedding-3-large")
args = parser.parse_args()
OpenAI().embeddings.create(model=args.embedding_model, input="x")
`;
  expect(assetNames(observe(code), "model")).toEqual(["model:text-embedding-3-large"]);
});

it("takes an index over a store for that store, embedded by the model it is given", () => {
  const code = `from llama_index.core import VectorStoreIndex
from llama_index.embeddings.openai import OpenAIEmbedding
from llama_index.vector_stores.qdrant import QdrantVectorStore
store = QdrantVectorStore(client=client, collection_name="handbook")
index = VectorStoreIndex.from_vector_store(store, embed_model=OpenAIEmbedding(model="text-embedding-3-large"))
`;
  expect(edgesOf(code, "vector-store")).toEqual(["vector-store:qdrant -uses-> model:text-embedding-3-large"]);
});

it("tells Gemini on Vertex AI from the Gemini API, and reads its instructions", () => {
  const code = `from google import genai
from google.genai import types
client = genai.Client(vertexai=True, project="p", location="l")
client.models.generate_content(
    model="gemini-2.5-flash",
    contents=["Which value is highest?"],
    config=types.GenerateContentConfig(system_instruction="You read charts. Answer with the value."),
)
`;
  const observation = observe(code);
  expect(observed(observation, "model")).toMatchObject([{ properties: { provider: "gcp.vertex_ai" } }]);
  expect(observed(observation, "prompt")).toMatchObject([{ properties: { role: "system", characters: 39 } }]);
});

it("sees that a client's transport does not check certificates", () => {
  const code = `import httpx
from openai import OpenAI
client = OpenAI(http_client=httpx.Client(verify=False))
`;
  expect(observed(observe(code), "operation")).toMatchObject([{ properties: { unsafeOptions: [{ id: "tls-off" }] } }]);
});

it("has no quarrel with a pickle that the same line has written", () => {
  const code = "import pickle\nimport numpy\ncopy = pickle.loads(pickle.dumps(value))\nother = pickle.loads(data)\n";
  expect(observed(observe(code), "operation").map((operation) => operation.evidence[0]?.line)).toEqual([4]);
});

describe("a table of servers in code", () => {
  it("is linked to the agent that is given it, entry by entry", () => {
    const code = `import os
from claude_agent_sdk import ClaudeAgentOptions, ClaudeSDKClient
GITHUB = {
    "github": {
        "command": "docker",
        "args": ["run", "-i", "--rm", "-e", "GITHUB_PERSONAL_ACCESS_TOKEN", "ghcr.io/github/github-mcp-server"],
        "env": {"GITHUB_PERSONAL_ACCESS_TOKEN": os.environ.get("GITHUB_TOKEN")},
    }
}
async def main(more=None):
    servers = {}
    if os.environ.get("GITHUB_TOKEN"):
        servers.update(GITHUB)
    servers["git"] = {"command": "uv", "args": ["run", "python", "-m", "mcp_server_git", "--repository", os.getcwd()]}
    options = ClaudeAgentOptions(model="claude-sonnet-4-20250514", mcp_servers=servers if servers else None)
    async with ClaudeSDKClient(options=options) as watcher:
        await watcher.query("hi")
`;
    expect(edgesOf(code, "agent")).toEqual([
      "agent:watcher -uses-> mcp-server:git",
      "agent:watcher -uses-> mcp-server:github",
      "agent:watcher -uses-> model:claude-sonnet-4-20250514",
    ]);
    const servers = observed(observe(code), "mcp-server");
    expect(
      servers.map((server) => `${server.name} ${server.evidence[0]?.line} ${server.properties.transport}`).sort(),
    ).toEqual(["git 14 stdio", "github 4 stdio"]);
    expect(servers.find((server) => server.name === "github")?.properties).toMatchObject({
      environment: ["GITHUB_PERSONAL_ACCESS_TOKEN"],
      literalSecrets: [],
    });
  });

  it("names every server of a client of several", () => {
    const code = `from langchain_mcp_adapters.client import MultiServerMCPClient
client = MultiServerMCPClient({"math": {"command": "python", "args": ["math.py"]}, "weather": {"url": "http://weather.example/mcp"}})
`;
    expect(assetNames(observe(code), "mcp-server")).toEqual(["mcp-server:math", "mcp-server:weather"]);
  });
});
