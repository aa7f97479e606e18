import { defineSignature } from "../../../domain/signature.ts";

export const azureAiInference = defineSignature({
  id: "azure-ai-inference",
  title: "Azure AI Inference",
  category: "provider",
  provider: "azure.ai.inference",
  packages: {
    pypi: ["azure-ai-inference"],
    npm: ["@azure-rest/ai-inference"],
    go: ["github.com/Azure/azure-sdk-for-go/sdk/ai/azopenai"],
    maven: [
      "com.azure:azure-ai-openai",
      "com.azure:azure-ai-inference",
      "com.azure:azure-ai-projects",
      "com.azure:azure-ai-agents",
    ],
    nuget: ["Azure.AI.Inference", "Azure.AI.Projects", "Azure.AI.Agents.Persistent"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["azure.ai.inference.**.{ChatCompletionsClient,EmbeddingsClient}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from azure.ai.inference import ChatCompletionsClient\nclient = ChatCompletionsClient()\nclient.chat(model="Phi-4")\n',
      finds: ["model:Phi-4"],
    },
    {
      language: "python",
      code: 'class ChatCompletionsClient:\n    pass\n\nChatCompletionsClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
