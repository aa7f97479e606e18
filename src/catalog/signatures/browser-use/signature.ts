import { defineSignature } from "../../../domain/signature.ts";

export const browserUse = defineSignature({
  id: "browser-use",
  title: "Browser Use",
  category: "agent-framework",
  provider: null,
  packages: { pypi: ["browser-use"] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: ["browser_use.**.Agent"],
      instructions: ["override_system_message", "extend_system_message", "task"],
    },
    { language: "python", role: "model", names: ["browser_use.**.ChatOpenAI"], provider: "openai", model: ["model"] },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatAnthropic"],
      provider: "anthropic",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatGoogle"],
      provider: "gcp.gemini",
      model: ["model"],
    },
    { language: "python", role: "model", names: ["browser_use.**.ChatGroq"], provider: "groq", model: ["model"] },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatDeepSeek"],
      provider: "deepseek",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatOpenRouter"],
      provider: "openrouter",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatAzureOpenAI"],
      provider: "azure.ai.openai",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatAWSBedrock"],
      provider: "aws.bedrock",
      model: ["model"],
    },
    {
      language: "python",
      role: "model",
      names: ["browser_use.**.ChatOllama"],
      provider: "ollama",
      source: "local-runtime",
      model: ["model"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from browser_use import Agent\nfrom langchain_anthropic import ChatAnthropic\nagent = Agent(task="Go to the shop and buy a hat.", llm=ChatAnthropic(model="claude-3-5-sonnet-20241022"))\n',
      finds: ["agent:agent", "model:claude-3-5-sonnet-20241022"],
    },
    { language: "python", code: 'from browser import Agent\nAgent(task="none")\n', finds: [] },
  ],
});
