import type { SymbolSpec } from "../../../domain/signature.ts";

const MODEL = ["modelName", "modelId", "model", "deploymentName"] as const;
const DEFAULTS = ["defaultRequestParameters.modelName"] as const;

/** Words by which the settings of an application name a provider. */
const CONFIGURED = [
  ["{open-ai,openai}", "openai"],
  ["{azure-open-ai,azure-openai}", "azure.ai.openai"],
  ["anthropic", "anthropic"],
  ["ollama", "ollama"],
  ["{mistral-ai,mistralai}", "mistral_ai"],
  ["{google-ai-gemini,ai.gemini}", "gcp.gemini"],
  ["{vertex-ai-gemini,vertexai.gemini}", "gcp.vertex_ai"],
  ["bedrock", "aws.bedrock"],
  ["jlama", "jlama"],
] as const;

/** Models of every provider, made in code or named in settings. */
export const modelSymbols: readonly SymbolSpec[] = [
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.{openai,openaiofficial}.{OpenAiChatModel,OpenAiStreamingChatModel,OpenAiLanguageModel,OpenAiStreamingLanguageModel,OpenAiEmbeddingModel,OpenAiImageModel,OpenAiModerationModel,OpenAiAudioTranscriptionModel,OpenAiResponsesChatModel,OpenAiResponsesStreamingChatModel,OpenAiChatRequestParameters,OpenAiOfficialChatModel,OpenAiOfficialStreamingChatModel,OpenAiOfficialResponsesChatModel,OpenAiOfficialResponsesStreamingChatModel,OpenAiOfficialEmbeddingModel,OpenAiOfficialImageModel}",
    ],
    provider: "openai",
    model: [...MODEL, ...DEFAULTS],
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.azure.{AzureOpenAiChatModel,AzureOpenAiStreamingChatModel,AzureOpenAiLanguageModel,AzureOpenAiEmbeddingModel,AzureOpenAiImageModel,AzureOpenAiAudioTranscriptionModel}",
    ],
    provider: "azure.ai.openai",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: ["dev.langchain4j.model.anthropic.{AnthropicChatModel,AnthropicStreamingChatModel,AnthropicBatchChatModel}"],
    provider: "anthropic",
    model: [...MODEL, ...DEFAULTS],
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.googleai.{GoogleAiGeminiChatModel,GoogleAiGeminiStreamingChatModel,GoogleAiEmbeddingModel,GoogleAiGeminiImageModel,GoogleAiGeminiBatchChatModel,GoogleAiGeminiBatchEmbeddingModel,GoogleAiGeminiBatchImageModel}",
      "dev.langchain4j.model.google.genai.{GoogleGenAiChatModel,GoogleGenAiStreamingChatModel,GoogleGenAiEmbeddingModel,GoogleGenAiImageModel}",
    ],
    provider: "gcp.gemini",
    model: [...MODEL, ...DEFAULTS],
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.vertexai.{VertexAiChatModel,VertexAiLanguageModel,VertexAiEmbeddingModel,VertexAiImageModel,VertexAiScoringModel,VertexAiGeminiChatModel,VertexAiGeminiStreamingChatModel}",
      "dev.langchain4j.model.vertexai.gemini.{VertexAiGeminiChatModel,VertexAiGeminiStreamingChatModel}",
      "dev.langchain4j.model.vertexai.anthropic.{VertexAiAnthropicChatModel,VertexAiAnthropicStreamingChatModel}",
    ],
    provider: "gcp.vertex_ai",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.bedrock.{BedrockChatModel,BedrockStreamingChatModel,BedrockTitanEmbeddingModel,BedrockCohereEmbeddingModel}",
    ],
    provider: "aws.bedrock",
    model: [...MODEL, 0],
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.mistralai.{MistralAiChatModel,MistralAiStreamingChatModel,MistralAiEmbeddingModel,MistralAiModerationModel,MistralAiFimModel}",
    ],
    provider: "mistral_ai",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.ollama.{OllamaChatModel,OllamaStreamingChatModel,OllamaLanguageModel,OllamaStreamingLanguageModel,OllamaEmbeddingModel}",
    ],
    provider: "ollama",
    source: "local-runtime",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: ["dev.langchain4j.model.cohere.{CohereEmbeddingModel,CohereScoringModel}"],
    provider: "cohere",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: ["dev.langchain4j.model.voyageai.{VoyageAiEmbeddingModel,VoyageAiScoringModel}"],
    provider: "voyage",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.huggingface.{HuggingFaceChatModel,HuggingFaceEmbeddingModel,HuggingFaceLanguageModel}",
    ],
    provider: "huggingface",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.watsonx.{WatsonxChatModel,WatsonxStreamingChatModel,WatsonxEmbeddingModel,WatsonxScoringModel}",
    ],
    provider: "ibm.watsonx.ai",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.github.{GitHubModelsChatModel,GitHubModelsStreamingChatModel,GitHubModelsEmbeddingModel}",
      "dev.langchain4j.model.localai.{LocalAiChatModel,LocalAiStreamingChatModel,LocalAiLanguageModel,LocalAiEmbeddingModel}",
      "dev.langchain4j.model.jina.{JinaEmbeddingModel,JinaScoringModel}",
      "dev.langchain4j.model.nomic.NomicEmbeddingModel",
      "dev.langchain4j.model.workersai.{WorkersAiChatModel,WorkersAiEmbeddingModel,WorkersAiLanguageModel}",
      "dev.langchain4j.model.ovhai.OvhAiEmbeddingModel",
    ],
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.jlama.{JlamaChatModel,JlamaStreamingChatModel,JlamaLanguageModel,JlamaEmbeddingModel}",
    ],
    source: "local-runtime",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel",
      "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel",
      "dev.langchain4j.model.embedding.AllMiniLmL6V2{EmbeddingModel,QuantizedEmbeddingModel}",
    ],
    source: "local-runtime",
    operation: "embeddings",
    model: [],
    defaultModel: "all-MiniLM-L6-v2",
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel",
      "dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel",
    ],
    source: "local-runtime",
    operation: "embeddings",
    model: [],
    defaultModel: "bge-small-en-v1.5",
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.embedding.onnx.bgesmallen.BgeSmallEnEmbeddingModel",
      "dev.langchain4j.model.embedding.onnx.bgesmallenq.BgeSmallEnQuantizedEmbeddingModel",
    ],
    source: "local-runtime",
    operation: "embeddings",
    model: [],
    defaultModel: "bge-small-en",
  },
  {
    language: "java",
    role: "model",
    names: [
      "dev.langchain4j.model.embedding.onnx.e5smallv2.E5SmallV2EmbeddingModel",
      "dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel",
    ],
    source: "local-runtime",
    operation: "embeddings",
    model: [],
    defaultModel: "e5-small-v2",
  },
  {
    language: "java",
    role: "model",
    names: ["dev.langchain4j.model.bedrock.BedrockChatRequestParameters"],
    provider: "aws.bedrock",
    model: MODEL,
  },
  {
    language: "java",
    role: "model",
    names: ["dev.langchain4j.model.chat.request.{ChatRequest,ChatRequestParameters}"],
    model: ["modelName"],
  },
  ...CONFIGURED.map(
    ([word, provider]): SymbolSpec => ({
      language: "java",
      role: "model",
      names: [
        `langchain4j.${word}.{chat-model,streaming-chat-model,embedding-model,language-model,image-model,moderation-model}`,
        `quarkus.langchain4j.${word}.{chat-model,embedding-model,moderation-model,image-model}`,
      ],
      provider,
      ...((provider === "ollama" || provider === "jlama") && { source: "local-runtime" }),
      model: ["model"],
    }),
  ),
];
