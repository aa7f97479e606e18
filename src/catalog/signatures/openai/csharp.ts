import type { SignatureExample, SymbolSpec } from "../../../domain/signature.ts";

/** OpenAI in C#. */
export const csharpSymbols: readonly SymbolSpec[] = [
  {
    language: "csharp",
    role: "client",
    names: ["OpenAI/OpenAIClient"],
  },
  {
    language: "csharp",
    role: "client",
    names: ["Azure.AI.OpenAI/{AzureOpenAIClient,OpenAIClient}"],
    provider: "azure.ai.openai",
  },
  {
    language: "csharp",
    role: "call",
    names: ["extension/{CompleteChat,CompleteChatAsync,CompleteChatStreaming,CompleteChatStreamingAsync}"],
    operation: "chat",
    model: [],
  },
  {
    language: "csharp",
    role: "prompt",
    names: ["OpenAI.Chat/SystemChatMessage"],
    speaksForSystem: true,
    instructions: [0],
  },
  {
    language: "csharp",
    role: "model",
    names: [
      "OpenAI.Chat/ChatClient",
      "OpenAI.Responses/{OpenAIResponseClient,ResponsesClient}",
      "OpenAI/OpenAIClient().{GetChatClient,GetOpenAIResponseClient,GetResponsesClient}",
    ],
    operation: "chat",
    model: ["model", 0],
  },
  {
    language: "csharp",
    role: "model",
    names: ["OpenAI.Embeddings/EmbeddingClient", "OpenAI/OpenAIClient().GetEmbeddingClient"],
    operation: "embeddings",
    model: ["model", 0],
  },
  {
    language: "csharp",
    role: "model",
    names: [
      "OpenAI.Images/ImageClient",
      "OpenAI.Audio/AudioClient",
      "OpenAI/OpenAIClient().{GetImageClient,GetAudioClient}",
    ],
    operation: "generate_content",
    model: ["model", 0],
  },
  {
    language: "csharp",
    role: "model",
    names: ["Azure.AI.OpenAI/AzureOpenAIClient().{GetChatClient,GetOpenAIResponseClient,GetResponsesClient}"],
    operation: "chat",
    provider: "azure.ai.openai",
    model: ["deploymentName", 0],
  },
  {
    language: "csharp",
    role: "model",
    names: ["Azure.AI.OpenAI/AzureOpenAIClient().{GetImageClient,GetAudioClient}"],
    operation: "generate_content",
    provider: "azure.ai.openai",
    model: ["deploymentName", 0],
  },
  {
    language: "csharp",
    role: "model",
    names: ["Azure.AI.OpenAI/AzureOpenAIClient().GetEmbeddingClient"],
    operation: "embeddings",
    provider: "azure.ai.openai",
    model: ["deploymentName", 0],
  },
  {
    language: "csharp",
    role: "call",
    names: [
      "Azure.AI.OpenAI/OpenAIClient().{GetChatCompletions,GetChatCompletionsAsync,GetChatCompletionsStreamingAsync}",
    ],
    operation: "chat",
    provider: "azure.ai.openai",
    model: ["0.DeploymentName"],
  },
];

export const csharpExamples: readonly SignatureExample[] = [
  {
    language: "csharp",
    code: 'using OpenAI.Chat;\n\nChatClient client = new(model: "gpt-4o", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));\nChatCompletion completion = client.CompleteChat("Say this is a test.");\n',
    finds: ["model:gpt-4o"],
  },
  {
    language: "csharp",
    code: 'using OpenAI;\nusing OpenAI.Chat;\n\nnamespace App;\npublic class Bot\n{\n    private const string ModelId = "gpt-4.1-mini";\n    private readonly ChatClient _chat;\n    public Bot(OpenAIClient client) { _chat = client.GetChatClient(ModelId); }\n}\n',
    finds: ["model:gpt-4.1-mini"],
  },
  {
    language: "csharp",
    code: 'using Garage;\n\nChatClient client = new(model: "Civic");\n',
    finds: [],
  },
];
