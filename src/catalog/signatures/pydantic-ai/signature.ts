import { defineSignature } from "../../../domain/signature.ts";

export const pydanticAi = defineSignature({
  id: "pydantic-ai",
  title: "Pydantic AI",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["pydantic-ai", "pydantic-ai-slim"],
  },
  families: { pypi: ["pydantic-ai-"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["pydantic_ai.**.Agent"],
      model: [0, "model"],
      provider: "from-model",
      instructions: ["system_prompt", "instructions"],
      tools: ["tools", "toolsets"],
    },
    {
      language: "python",
      role: "call",
      names: ["pydantic_ai.**.Agent().{run,run_sync,run_stream,iter}"],
      model: ["model"],
      provider: "from-model",
      operation: "invoke_agent",
    },
    {
      language: "python",
      role: "tool",
      names: ["pydantic_ai.**.Agent().{tool,tool_plain}", "pydantic_ai.**.Tool"],
    },
    {
      language: "python",
      role: "prompt",
      names: ["pydantic_ai.**.Agent().{system_prompt,instructions}"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.openai.{OpenAIModel,OpenAIChatModel,OpenAIResponsesModel}"],
      provider: "openai",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.anthropic.AnthropicModel"],
      provider: "anthropic",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.{google.GoogleModel,gemini.GeminiModel}"],
      provider: "gcp.gemini",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.{groq.GroqModel}"],
      provider: "groq",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.{mistral.MistralModel}"],
      provider: "mistral_ai",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "model",
      names: ["pydantic_ai.models.bedrock.BedrockConverseModel"],
      provider: "aws.bedrock",
      model: [0, "model_name"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["pydantic_ai.mcp.{MCPServerStdio,MCPServerHTTP,MCPServerSSE,MCPServerStreamableHTTP}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from pydantic_ai import Agent\nrag = Agent(instructions="Answer from the sources only.")\n\nasync def ask(question):\n    return await rag.run(question, model="openai:gpt-5.2")\n',
      finds: ["agent:rag", "model:gpt-5.2", "operation:invoke_agent in ask"],
    },
    {
      language: "python",
      code: 'from pydantic_ai import Agent\nagent = Agent("openai:gpt-4o", system_prompt="Be brief.")\n\n@agent.tool_plain\ndef roll() -> int:\n    return 4\n',
      finds: ["agent:agent", "model:gpt-4o", "tool:roll"],
    },
    {
      language: "python",
      code: 'from players import Agent\nAgent("openai:gpt-4o-ish thing")\n',
      finds: [],
    },
  ],
});
