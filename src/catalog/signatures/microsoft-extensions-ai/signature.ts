import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";

/** Sections of an application's settings that name models, with whose they are. */
const CONFIGURED = [
  ["AzureOpenAI", "azure.ai.openai"],
  ["OpenAI", "openai"],
  ["Ollama", "ollama"],
  ["Anthropic", "anthropic"],
  ["Gemini", "gcp.gemini"],
  ["VertexAI", "gcp.vertex_ai"],
  ["Mistral", "mistral_ai"],
  ["Bedrock", "aws.bedrock"],
  ["DeepSeek", "deepseek"],
] as const;

export const microsoftExtensionsAi = defineSignature({
  id: "microsoft-extensions-ai",
  title: "Microsoft.Extensions.AI",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    ...CONFIGURED.map(
      ([section, provider]): SymbolSpec => ({
        language: "csharp",
        role: "model",
        names: [`settings/${section}`],
        provider,
        model: ["model"],
        selectable: true,
      }),
    ),
    {
      language: "csharp",
      role: "model",
      names: ["extension/AsChatClient"],
      operation: "chat",
      provider: "from-model",
      model: ["modelId", 0],
    },
    {
      language: "csharp",
      role: "client",
      names: ["Microsoft.Extensions.AI/{IChatClient,IEmbeddingGenerator}"],
    },
    {
      language: "csharp",
      role: "client",
      names: ["extension/AddAzureOpenAIClient"],
      provider: "azure.ai.openai",
    },
    {
      language: "csharp",
      role: "client",
      names: ["extension/AddOpenAIClient"],
      provider: "openai",
    },
    {
      language: "csharp",
      role: "client",
      names: ["extension/AddAzureChatCompletionsClient"],
      provider: "azure.ai.inference",
    },
    {
      language: "csharp",
      role: "model",
      names: ["extension/AddChatClient"],
      operation: "chat",
      provider: "from-model",
      model: ["deploymentName", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: ["extension/AddKeyedChatClient"],
      operation: "chat",
      provider: "from-model",
      model: ["deploymentName", 1],
    },
    {
      language: "csharp",
      role: "model",
      names: ["extension/AddEmbeddingGenerator"],
      operation: "embeddings",
      provider: "from-model",
      model: ["deploymentName", 0],
    },
    {
      language: "csharp",
      role: "model",
      names: ["extension/AddKeyedEmbeddingGenerator"],
      operation: "embeddings",
      provider: "from-model",
      model: ["deploymentName", 1],
    },
    {
      language: "csharp",
      role: "call",
      names: ["extension/{GetResponseAsync,GetStreamingResponseAsync}"],
      operation: "chat",
      model: [],
    },
    {
      language: "csharp",
      role: "call",
      names: ["extension/{GenerateVectorAsync,GenerateEmbeddingAsync}"],
      operation: "embeddings",
      model: [],
    },
    {
      language: "csharp",
      role: "tool",
      names: ["Microsoft.Extensions.AI/AIFunctionFactory.Create"],
      name: ["name", "1.Name", 1],
      description: ["description"],
    },
  ],
  examples: [
    {
      language: "csharp",
      code: 'using Microsoft.Extensions.AI;\n\nvar openai = builder.AddAzureOpenAIClient("openai");\nopenai.AddChatClient("gpt-5-mini").UseFunctionInvocation();\nopenai.AddEmbeddingGenerator("text-embedding-3-small");\n',
      finds: ["model:gpt-5-mini", "model:text-embedding-3-small"],
    },
    {
      language: "csharp",
      code: 'using Microsoft.Extensions.AI;\nusing OpenAI;\n\nstring GetWeather() => "sunny";\nIChatClient client = new OpenAIClient(key).AsChatClient("gpt-4o-mini");\nvar options = new ChatOptions { Tools = [AIFunctionFactory.Create(GetWeather)] };\n',
      finds: ["model:gpt-4o-mini", "tool:GetWeather"],
    },
    {
      language: "csharp",
      code: 'using Shop;\n\nclient.AsChatClient("T");\n',
      finds: [],
    },
  ],
});
