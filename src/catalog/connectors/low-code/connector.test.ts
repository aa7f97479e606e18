import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { lowCode } from "./connector.ts";

const LC = "@n8n/n8n-nodes-langchain";
const N8N = JSON.stringify(
  {
    name: "Support inbox",
    nodes: [
      { name: "When chat message received", type: `${LC}.chatTrigger`, parameters: { public: true } },
      {
        name: "AI Agent",
        type: `${LC}.agent`,
        parameters: { options: { systemMessage: "You sort the inbox of {{ $json.team }}.", maxIterations: 6 } },
      },
      {
        name: "OpenAI Chat Model",
        type: `${LC}.lmChatOpenAi`,
        parameters: { model: { __rl: true, value: "gpt-4o-mini", mode: "list" } },
      },
      { name: "Chosen later", type: `${LC}.lmChatAnthropic`, parameters: { model: "={{ $json.model }}" } },
      { name: "Send mail", type: "n8n-nodes-base.gmailTool", parameters: { toolDescription: "Answers a mail" } },
      { name: "Run code", type: `${LC}.toolCode`, parameters: { jsCode: "return 1" } },
      { name: "Set", type: "n8n-nodes-base.set", parameters: {} },
      {
        name: "Articles",
        type: `${LC}.vectorStoreQdrant`,
        parameters: { qdrantCollection: { __rl: true, value: "articles" } },
      },
      { name: "Embeddings", type: `${LC}.embeddingsOpenAi`, parameters: { model: "text-embedding-3-small" } },
      {
        name: "Tickets",
        type: `${LC}.mcpClientTool`,
        parameters: { sseEndpoint: "http://mcp.harbour.example/sse", authentication: "none" },
      },
    ],
    connections: {
      "When chat message received": { main: [[{ node: "AI Agent", type: "main", index: 0 }]] },
      "OpenAI Chat Model": { ai_languageModel: [[{ node: "AI Agent", type: "ai_languageModel", index: 0 }]] },
      "Chosen later": { ai_languageModel: [[{ node: "AI Agent", type: "ai_languageModel", index: 1 }]] },
      "Send mail": { ai_tool: [[{ node: "AI Agent", type: "ai_tool", index: 0 }]] },
      "Run code": { ai_tool: [[{ node: "AI Agent", type: "ai_tool", index: 0 }]] },
      Tickets: { ai_tool: [[{ node: "AI Agent", type: "ai_tool", index: 0 }]] },
      Articles: { ai_tool: [[{ node: "AI Agent", type: "ai_tool", index: 0 }]] },
      Embeddings: { ai_embedding: [[{ node: "Articles", type: "ai_embedding", index: 0 }]] },
    },
  },
  null,
  2,
);

const FLOWISE = JSON.stringify({
  nodes: [
    {
      id: "chatOpenAI_0",
      data: { name: "chatOpenAI", label: "ChatOpenAI", category: "Chat Models", inputs: { modelName: "gpt-4.1" } },
    },
    {
      id: "toolAgent_0",
      data: {
        name: "toolAgent",
        label: "Tool Agent",
        category: "Agents",
        inputs: { systemMessage: "Be brief.", maxIterations: "4", model: "{{chatOpenAI_0.data.instance}}" },
      },
    },
    { id: "serper_0", data: { name: "serper", label: "Serper", category: "Tools", inputs: {} } },
    { id: "sticky_0", data: { name: "stickyNote", label: "Note", category: "Utilities", inputs: {} } },
  ],
  edges: [
    { source: "chatOpenAI_0", target: "toolAgent_0" },
    { source: "serper_0", target: "toolAgent_0" },
  ],
});

const LANGFLOW = JSON.stringify({
  name: "Briefing",
  data: {
    nodes: [
      {
        id: "Agent-1",
        data: {
          type: "Agent",
          node: {
            display_name: "Agent",
            template: { system_prompt: { value: "Write a briefing." }, max_iterations: { value: 15 } },
          },
        },
      },
      {
        id: "AnthropicModel-1",
        data: {
          type: "AnthropicModel",
          node: { display_name: "Anthropic", template: { model_name: { value: "claude-sonnet-4-5" } } },
        },
      },
      { id: "URL-1", data: { type: "URLComponent", node: { display_name: "URL", template: {} } } },
    ],
    edges: [
      { source: "AnthropicModel-1", target: "Agent-1" },
      { source: "URL-1", target: "Agent-1" },
    ],
  },
});

const DIFY = `
app:
  mode: agent-chat
  name: Harbour help
kind: app
model_config:
  agent_mode:
    enabled: true
    max_iteration: 5
    tools:
      - tool_name: google_search
        tool_label: Search
        enabled: true
      - tool_name: send_mail
        enabled: false
  model:
    name: gpt-4o
    provider: langgenius/openai/openai
  pre_prompt: Help the guest.
`;

const FILES = {
  "n8n/support.json": N8N,
  "flows/agent.json": FLOWISE,
  "flows/briefing.json": LANGFLOW,
  "dify/help.yml": DIFY,
};

describe("the connector contract", () => itKeepsTheConnectorContract(lowCode, FILES));

describe("n8n", () => {
  const observation = observeFiles(lowCode, { "support.json": N8N });

  it("finds agent, models, tools, store and server by their types, and nothing in ordinary steps", () =>
    expect(assetNames(observation).filter((name) => !name.startsWith("application"))).toEqual([
      "agent:AI Agent",
      "mcp-server:Tickets",
      "model:gpt-4o-mini",
      "model:text-embedding-3-small",
      "pipeline:Support inbox",
      "prompt:AI Agent instructions",
      "tool:Run code",
      "tool:Send mail",
      "vector-store:qdrant",
    ]));

  it("plugs them together as the flow does", () =>
    expect(edgeNames(observation)).toEqual(
      expect.arrayContaining([
        "agent:AI Agent -uses-> model:gpt-4o-mini",
        "agent:AI Agent -uses-> tool:Send mail",
        "agent:AI Agent -uses-> mcp-server:Tickets",
        "agent:AI Agent -retrieves-from-> vector-store:qdrant",
        "vector-store:qdrant -uses-> model:text-embedding-3-small",
        "agent:AI Agent -instructed-by-> prompt:AI Agent instructions",
      ]),
    ));

  it("leaves open a model that an expression chooses", () =>
    expect(observation.relationshipGaps.map(({ verb, reason }) => [verb, reason])).toEqual([["uses", "dynamic"]]));

  it("reads limits, capabilities and how the server is reached", () => {
    expect(observed(observation, "agent")[0]?.properties).toMatchObject({ framework: "n8n", maxSteps: 6 });
    const tools = Object.fromEntries(
      observed(observation, "tool").map(({ name, properties }) => [name, properties.capabilities]),
    );
    // The flow's author wrote that code: what it does is not told by its being code.
    expect(tools).toEqual({ "Run code": undefined, "Send mail": ["sends-outside"] });
    expect(observed(observation, "mcp-server")[0]?.properties).toMatchObject({
      encrypted: false,
      authentication: "none",
    });
    expect(observed(observation, "prompt")[0]?.properties.interpolates).toEqual(["$json.team"]);
  });

  it("takes no workflow without AI, and no other file with nodes", () => {
    const plain = JSON.stringify({ nodes: [{ name: "Set", type: "n8n-nodes-base.set" }], connections: {} });
    const graph = JSON.stringify({ nodes: [{ id: "a" }], edges: [] });
    expect(observeFiles(lowCode, { "a.json": plain, "b.json": graph, "c.json": '{"nodes": 3}' }).assets).toEqual([]);
  });
});

it.each([
  ["Flowise", "a.json", FLOWISE, ["agent:Tool Agent -uses-> model:gpt-4.1", "agent:Tool Agent -uses-> tool:Serper"], 4],
  ["Langflow", "a.json", LANGFLOW, ["agent:Agent -uses-> model:claude-sonnet-4-5", "agent:Agent -uses-> tool:URL"], 15],
  ["Dify", "a.yml", DIFY, ["agent:Harbour help -uses-> model:gpt-4o", "agent:Harbour help -uses-> tool:Search"], 5],
] as const)("%s: agent, model and tools", (_, path, text, edges, maxSteps) => {
  const observation = observeFiles(lowCode, { [path]: text });
  expect(edgeNames(observation)).toEqual(expect.arrayContaining([...edges]));
  expect(observed(observation, "agent")[0]?.properties.maxSteps).toBe(maxSteps);
  expect(observed(observation, "prompt")).toHaveLength(1);
});

it("leaves out a tool that is switched off", () =>
  expect(assetNames(observeFiles(lowCode, { "a.yml": DIFY }), "tool")).toEqual(["tool:Search"]));

describe("Dify's graphs", () => {
  const GRAPH = `
app:
  mode: workflow
  name: Review
workflow:
  graph:
    edges: []
    nodes:
      - id: '1'
        data:
          type: llm
          title: Judge
          model: { provider: anthropic, name: claude-sonnet-4-5 }
          prompt_template:
            - { role: system, text: Judge the text. }
      - id: '2'
        data: { type: code, title: Split }
      - id: '3'
        data: { type: start, title: Start }
`;
  it("gives models, instructions and steps that reach out", () =>
    expect(
      assetNames(observeFiles(lowCode, { "review.yml": GRAPH })).filter((name) => !name.startsWith("application")),
    ).toEqual(["model:claude-sonnet-4-5", "pipeline:Review", "prompt:Judge instructions", "tool:Split"]));
});

it("reads the model that a step of an agent flow holds in itself", () => {
  const flow = JSON.stringify({
    nodes: [
      {
        id: "agentAgentflow_0",
        data: {
          category: "Agent Flows",
          name: "agentAgentflow",
          label: "Clerk",
          inputs: { agentModel: "chatMistralAI", agentModelConfig: { modelName: "mistral-medium-latest" } },
        },
      },
    ],
    edges: [],
  });
  const observation = observeFiles(lowCode, { "SQL Agent.json": flow });
  expect(observed(observation, "model")[0]?.properties).toMatchObject({
    modelId: "mistral-medium-latest",
    provider: "mistral_ai",
  });
  expect(edgeNames(observation)).toContain("agent:Clerk -uses-> model:mistral-medium-latest");
});
