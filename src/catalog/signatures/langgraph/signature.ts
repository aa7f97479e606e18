import { defineSignature } from "../../../domain/signature.ts";

export const langgraph = defineSignature({
  id: "langgraph",
  title: "LangGraph",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["langgraph", "langgraph-supervisor", "langgraph-swarm", "deepagents"],
    npm: ["@langchain/langgraph", "@langchain/langgraph-supervisor"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: [
        "langgraph.prebuilt.**.create_react_agent",
        "langgraph_supervisor.**.create_supervisor",
        "langgraph_swarm.**.create_swarm",
        "deepagents.**.{create_deep_agent,async_create_deep_agent}",
      ],
      model: ["model", 0],
      provider: "from-model",
      tools: ["tools", 1],
      instructions: ["prompt", "state_modifier", "messages_modifier", "instructions", "system_prompt"],
      delegates: ["agents", "subagents", 0],
    },
    {
      language: "python",
      role: "agent",
      names: ["langgraph.graph.**.{StateGraph,MessageGraph}"],
      name: ["name"],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["@langchain/langgraph/**.{StateGraph,MessageGraph}"],
    },
    {
      language: "python",
      role: "tool",
      names: ["langgraph_supervisor.**.create_handoff_tool", "langgraph_swarm.**.create_handoff_tool"],
    },
    {
      language: "javascript",
      role: "agent",
      names: ["@langchain/langgraph/prebuilt.createReactAgent", "@langchain/langgraph-supervisor.createSupervisor"],
      model: ["llm", "model"],
      provider: "from-model",
      instructions: ["prompt", "systemPrompt", "stateModifier"],
      tools: ["tools", 0],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from langgraph.prebuilt import create_react_agent\nresearcher = create_react_agent("openai:gpt-4o", tools=[], name="researcher")\n',
      finds: ["agent:researcher", "model:gpt-4o"],
    },
    {
      language: "python",
      code: "from langgraph.graph import StateGraph\nworkflow = StateGraph(dict)\n",
      finds: ["agent:workflow"],
    },
    {
      language: "python",
      code: "from railways.graph import StateGraph\nStateGraph(dict)\n",
      finds: [],
    },
  ],
});
