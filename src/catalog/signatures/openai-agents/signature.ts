import { defineSignature } from "../../../domain/signature.ts";

export const openaiAgents = defineSignature({
  id: "openai-agents",
  title: "OpenAI Agents SDK",
  category: "agent-framework",
  provider: "openai",
  packages: {
    pypi: ["openai-agents"],
    npm: ["@openai/agents", "@openai/agents-core"],
  },
  families: { npm: ["@openai/agents-"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["agents.Agent", "agents.**.{RealtimeAgent,SandboxAgent}"],
      model: ["model"],
      provider: "from-model",
      delegates: ["handoffs"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.function_tool", "agents.tool.function_tool", "agents.{FunctionTool}"],
      name: ["name_override", "name"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.**.Agent().as_tool"],
      name: ["tool_name", 0],
      description: ["tool_description", 1],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["{@openai/agents,@openai/agents-core}.Agent().asTool"],
      name: ["toolName"],
      description: ["toolDescription"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.{WebSearchTool}"],
      capabilities: ["reads-untrusted-content"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.{FileSearchTool}"],
      capabilities: ["reads-private-data"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.{CodeInterpreterTool}"],
      capabilities: ["executes-code"],
    },
    {
      language: "python",
      role: "tool",
      names: ["agents.{ComputerTool,LocalShellTool,ShellTool}"],
      capabilities: ["runs-commands"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["agents.mcp.**.{MCPServerStdio,MCPServerSse,MCPServerStreamableHttp}", "agents.HostedMCPTool"],
      name: ["name"],
    },
    {
      language: "python",
      role: "guardrail",
      names: ["agents.{input_guardrail,output_guardrail,InputGuardrail,OutputGuardrail}"],
    },
    {
      language: "python",
      role: "call",
      names: ["agents.Runner.{run,run_sync,run_streamed}"],
      model: [],
      maxSteps: ["max_turns"],
      operation: "invoke_agent",
    },
    {
      language: "python",
      role: "model",
      names: [
        "agents.**.{OpenAIChatCompletionsModel,OpenAIResponsesModel}",
        "agents.extensions.models.litellm_model.LitellmModel",
      ],
      provider: "from-model",
      model: ["model", 0],
    },
    {
      language: "python",
      role: "model",
      names: ["agents.realtime.**.RealtimeRunner"],
      provider: "from-model",
      model: ["config.model_settings.model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["agents.realtime.**.RealtimeRunner"],
      provider: "from-model",
      model: ["config.model_settings.input_audio_transcription.model"],
    },
    {
      language: "javascript",
      role: "agent",
      names: [
        "{@openai/agents,@openai/agents-core}.{Agent,Agent.create}",
        "@openai/agents/realtime.RealtimeAgent",
        "@openai/agents-realtime.RealtimeAgent",
      ],
      provider: "from-model",
      delegates: ["handoffs"],
    },
    {
      language: "javascript",
      role: "tool",
      names: ["{@openai/agents,@openai/agents-core}.tool"],
    },
    {
      language: "javascript",
      role: "mcp-client",
      names: ["@openai/agents.{MCPServerStdio,MCPServerSSE,MCPServerStreamableHttp,hostedMcpTool}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from agents import Agent\nspanish = Agent(name="Spanish", instructions="You translate to Spanish.")\nroot = Agent(name="Root", tools=[spanish.as_tool(tool_name="translate_to_spanish", tool_description="Translate to Spanish")])\n',
      finds: ["agent:Spanish", "agent:Root", "tool:translate_to_spanish"],
    },
    {
      language: "python",
      code: 'from agents.realtime import RealtimeAgent, RealtimeRunner\nhost = RealtimeAgent(name="Host", instructions="Speak.")\nrunner = RealtimeRunner(starting_agent=host, config={"model_settings": {"model_name": "gpt-4o-realtime-preview", "input_audio_transcription": {"model": "whisper-1"}}})\n',
      finds: ["agent:Host", "model:gpt-4o-realtime-preview", "model:whisper-1"],
    },
    {
      language: "python",
      code: 'from agents import Agent, GuardrailFunctionOutput, input_guardrail\n\n@input_guardrail\nasync def no_homework(ctx, agent, input):\n    return GuardrailFunctionOutput(output_info=None, tripwire_triggered=False)\n\nsupport = Agent(name="Support", input_guardrails=[no_homework])\n',
      finds: ["agent:Support", "guardrail:no_homework"],
    },
    {
      language: "python",
      code: 'from agents import Agent, function_tool\n\n@function_tool\ndef refund(order: str) -> str:\n    return order\n\nbilling = Agent(name="Billing", instructions="Help with bills.", tools=[refund], model="gpt-4.1")\n',
      finds: ["agent:Billing", "tool:refund", "model:gpt-4.1"],
    },
    {
      language: "python",
      code: 'from estate import Agent\nAgent(name="Smith", tools=["hammer"])\n',
      finds: [],
    },
  ],
});
