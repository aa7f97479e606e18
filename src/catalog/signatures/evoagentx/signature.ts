import { defineSignature } from "../../../domain/signature.ts";

export const evoagentx = defineSignature({
  id: "evoagentx",
  title: "EvoAgentX",
  category: "agent-framework",
  provider: null,
  packages: { pypi: ["evoagentx"] },
  symbols: [
    {
      language: "python",
      role: "model",
      names: ["evoagentx.models.**.OpenAILLMConfig"],
      model: ["model"],
      provider: "openai",
    },
    {
      language: "python",
      role: "model",
      names: ["evoagentx.models.**.LiteLLMConfig"],
      model: ["model"],
      provider: "from-model",
    },
    {
      language: "python",
      role: "model",
      names: ["evoagentx.models.**.SiliconFlowConfig"],
      model: ["model"],
      provider: "siliconflow",
    },
    {
      language: "python",
      role: "model",
      names: ["evoagentx.models.**.OpenRouterConfig"],
      model: ["model"],
      provider: "openrouter",
    },
    {
      language: "python",
      role: "agent",
      names: ["evoagentx.agents.**.{Agent,CustomizeAgent}"],
      instructions: ["system_prompt", "prompt"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from evoagentx.models import LiteLLM, LiteLLMConfig\nllm = LiteLLM(config=LiteLLMConfig(model="anthropic/claude-3-7-sonnet-20250219"))\n',
      finds: ["model:claude-3-7-sonnet-20250219"],
    },
    { language: "python", code: 'from evo.models import LiteLLMConfig\nLiteLLMConfig(model="bike")\n', finds: [] },
  ],
});
