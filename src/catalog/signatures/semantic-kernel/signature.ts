import { defineSignature } from "../../../domain/signature.ts";

export const semanticKernel = defineSignature({
  id: "semantic-kernel",
  title: "Semantic Kernel",
  category: "agent-framework",
  provider: null,
  packages: {
    pypi: ["semantic-kernel"],
    maven: [
      "com.microsoft.semantic-kernel:semantickernel-api",
      "com.microsoft.semantic-kernel:semantickernel-bom",
      "com.microsoft.semantic-kernel:semantickernel-aiservices-openai",
    ],
    nuget: [
      "Microsoft.SemanticKernel",
      "Microsoft.SemanticKernel.Abstractions",
      "Microsoft.SemanticKernel.Connectors.AzureOpenAI",
      "Microsoft.SemanticKernel.Connectors.OpenAI",
      "Microsoft.SemanticKernel.Core",
      "Microsoft.SemanticKernel.Agents.Core",
    ],
  },
  families: { maven: ["com.microsoft.semantic-kernel:"], nuget: ["Microsoft.SemanticKernel."] },
  symbols: [
    {
      language: "python",
      role: "agent",
      names: [
        "semantic_kernel.agents.**.{ChatCompletionAgent,OpenAIAssistantAgent,AzureAIAgent,OpenAIResponsesAgent,AgentGroupChat}",
      ],
      tools: ["plugins"],
    },
    {
      language: "python",
      role: "model",
      names: ["semantic_kernel.connectors.ai.open_ai.**.{OpenAIChatCompletion,OpenAITextEmbedding}"],
      provider: "openai",
      model: ["ai_model_id"],
    },
    {
      language: "python",
      role: "model",
      names: ["semantic_kernel.connectors.ai.open_ai.**.{AzureChatCompletion,AzureTextEmbedding}"],
      provider: "azure.ai.openai",
      model: ["deployment_name"],
    },
    {
      language: "python",
      role: "tool",
      names: ["semantic_kernel.functions.**.kernel_function"],
      name: ["name"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from semantic_kernel.agents import ChatCompletionAgent\nfrom semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion\na = ChatCompletionAgent(service=OpenAIChatCompletion(ai_model_id="gpt-4o"), name="Host")\n',
      finds: ["agent:Host", "model:gpt-4o"],
    },
    {
      language: "python",
      code: "from os_kernel import Kernel\nKernel()\n",
      finds: [],
    },
  ],
});
