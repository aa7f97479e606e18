import { defineSignature } from "../../../domain/signature.ts";

export const strands = defineSignature({
  id: "strands",
  title: "Strands Agents",
  category: "agent-framework",
  provider: "aws.bedrock",
  packages: {
    pypi: ["strands-agents", "strands-agents-tools"],
  },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["strands.**.Agent"],
      model: ["model"],
    },
    {
      language: "python",
      role: "tool",
      names: ["strands.tool", "strands.tools.tool"],
    },
    {
      language: "python",
      role: "model",
      names: ["strands.models.**.BedrockModel"],
      provider: "aws.bedrock",
      model: ["model_id"],
    },
    {
      language: "python",
      role: "model",
      names: ["strands.models.anthropic.AnthropicModel"],
      provider: "anthropic",
      model: ["model_id"],
    },
    {
      language: "python",
      role: "model",
      names: ["strands.models.openai.OpenAIModel"],
      provider: "openai",
      model: ["model_id"],
    },
    {
      language: "python",
      role: "mcp-client",
      names: ["strands.tools.mcp.**.MCPClient"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from strands import Agent, tool\n\n@tool\ndef letters(word: str) -> int:\n    """Count."""\n    return len(word)\n\nagent = Agent(tools=[letters])\n',
      finds: ["agent:agent", "tool:letters"],
    },
    {
      language: "python",
      code: 'from hair import Agent\nAgent(tools=["comb"])\n',
      finds: [],
    },
  ],
});
