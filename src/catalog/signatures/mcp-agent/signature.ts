import { defineSignature } from "../../../domain/signature.ts";

export const mcpAgent = defineSignature({
  id: "mcp-agent",
  title: "mcp-agent",
  category: "agent-framework",
  provider: null,
  packages: { pypi: ["mcp-agent"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["mcp_agent.agents.**.Agent"],
      name: ["name", 0],
      instructions: ["instruction"],
    },
    {
      language: "python",
      role: "model",
      names: ["mcp_agent.workflows.llm.**.RequestParams"],
      provider: "from-model",
      model: ["model"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from mcp_agent.agents.agent import Agent\nbrowser = Agent(name="browser", instruction="You browse the web.", server_names=["playwright"])\n',
      finds: ["agent:browser"],
    },
    { language: "python", code: 'from secret_agent.agents import Agent\nAgent(name="007")\n', finds: [] },
  ],
});
