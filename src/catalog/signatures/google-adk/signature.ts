import { defineSignature } from "../../../domain/signature.ts";

export const googleAdk = defineSignature({
  id: "google-adk",
  title: "Google Agent Development Kit",
  category: "agent-framework",
  provider: "gcp.gemini",
  packages: {
    pypi: ["google-adk"],
    npm: ["@google/adk"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["google.adk.**.{Agent,LlmAgent,SequentialAgent,ParallelAgent,LoopAgent,BaseAgent}"],
      model: ["model"],
      delegates: ["sub_agents"],
      instructions: ["instruction", "global_instruction"],
      maxSteps: ["max_iterations"],
    },
    {
      language: "python",
      role: "model",
      names: ["google.adk.models.**.LiteLlm"],
      provider: "from-model",
      model: ["model"],
    },
    {
      language: "python",
      role: "tool",
      names: ["google.adk.tools.**.{FunctionTool,AgentTool,LongRunningFunctionTool}"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["google.adk.tools.**.{MCPToolset,McpToolset}", "google.adk.tools.**.MCPToolset.from_server"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from google.adk.agents import Agent\nroot_agent = Agent(name="helper", model="gemini-2.0-flash", instruction="Help.")\n',
      finds: ["agent:helper", "model:gemini-2.0-flash"],
    },
    {
      language: "python",
      code: 'from google.travel import Agent\nAgent(name="x", model="y")\n',
      finds: [],
    },
  ],
});
