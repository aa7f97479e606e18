import { defineSignature } from "../../../domain/signature.ts";

export const googleAdk = defineSignature({
  id: "google-adk",
  title: "Google Agent Development Kit",
  category: "agent-framework",
  provider: "gcp.gemini",
  packages: {
    pypi: ["google-adk"],
    npm: ["@google/adk"],
    go: ["google.golang.org/adk"],
    maven: ["com.google.adk:google-adk", "com.google.adk:google-adk-dev"],
  },
  families: { maven: ["com.google.adk:"] },
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
      names: ["google.adk.tools.**.{FunctionTool,LongRunningFunctionTool}"],
    },
    {
      language: "python",
      role: "pipeline",
      names: ["google.adk.tools.**.AgentTool"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: [
        "google.adk.tools.**.{MCPToolset,McpToolset}",
        "google.adk.tools.**.MCPToolset.from_server",
        "google.adk.tools.**.{StdioServerParameters,StdioConnectionParams,SseServerParams,SseConnectionParams,StreamableHTTPServerParams,StreamableHTTPConnectionParams}",
      ],
    },
    {
      language: "java",
      role: "agent",
      names: ["com.google.adk.agents.{LlmAgent,SequentialAgent,ParallelAgent,LoopAgent}"],
      name: ["name"],
      model: ["model"],
      instructions: ["instruction", "globalInstruction"],
      tools: ["tools"],
      delegates: ["subAgents"],
      maxSteps: ["maxIterations"],
    },
    {
      language: "java",
      role: "tool",
      names: ["com.google.adk.tools.FunctionTool.create"],
      name: [1],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from google.adk.agents import LlmAgent\nfrom google.adk.tools.agent_tool import AgentTool\nfrom google.adk.tools.mcp_tool.mcp_toolset import MCPToolset, StdioServerParameters\nsearch = LlmAgent(name="Searcher", model="gemini-3-flash-preview")\nroot = LlmAgent(name="Root", model="gemini-3-flash-preview", tools=[AgentTool(agent=search), MCPToolset(connection_params=StdioServerParameters(command="npx", args=["-y", "firecrawl-mcp"]))])\n',
      finds: ["agent:Searcher", "agent:Root", "mcp-server:firecrawl-mcp"],
    },
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
    {
      language: "java",
      code: 'import com.google.adk.agents.LlmAgent;\nclass App { static final LlmAgent ROOT = LlmAgent.builder().name("clock").model("gemini-2.5-flash").instruction("Tell the time in a city.").build(); }\n',
      finds: ["agent:clock", "model:gemini-2.5-flash"],
    },
    {
      language: "java",
      code: 'import com.acme.agents.LlmAgent;\nclass App { Object a = LlmAgent.builder().name("estate").model("sales").build(); }\n',
      finds: [],
    },
  ],
});
