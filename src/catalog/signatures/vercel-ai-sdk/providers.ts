import type { SymbolSpec } from "../../../domain/signature.ts";

/** What every provider of the AI SDK makes models with, beside being called itself; which of them it has is its own affair. */
export const METHODS =
  "{languageModel,chat,chatModel,responses,completion,completionModel,embedding,textEmbedding,embeddingModel,textEmbeddingModel,image,imageModel,video,videoModel,transcription,transcriptionModel,speech,speechModel,reranking,rerankingModel}";

/** Package, ready-made provider, function that makes one, OpenTelemetry provider name. */
const PROVIDERS: readonly (readonly [module: string, instance: string, factory: string, provider: string])[] = [
  ["@ai-sdk/openai", "openai", "createOpenAI", "openai"],
  ["@ai-sdk/anthropic", "anthropic", "createAnthropic", "anthropic"],
  ["@ai-sdk/google", "google", "createGoogleGenerativeAI", "gcp.gemini"],
  ["@ai-sdk/google-vertex", "vertex", "createVertex", "gcp.vertex_ai"],
  ["@ai-sdk/azure", "azure", "createAzure", "azure.ai.openai"],
  ["@ai-sdk/amazon-bedrock", "bedrock", "createAmazonBedrock", "aws.bedrock"],
  ["@ai-sdk/mistral", "mistral", "createMistral", "mistral_ai"],
  ["@ai-sdk/groq", "groq", "createGroq", "groq"],
  ["@ai-sdk/cohere", "cohere", "createCohere", "cohere"],
  ["@ai-sdk/xai", "xai", "createXai", "x_ai"],
  ["@ai-sdk/perplexity", "perplexity", "createPerplexity", "perplexity"],
  ["@ai-sdk/togetherai", "togetherai", "createTogetherAI", "together_ai"],
  ["@ai-sdk/fireworks", "fireworks", "createFireworks", "fireworks_ai"],
  ["@ai-sdk/deepseek", "deepseek", "createDeepSeek", "deepseek"],
  ["@ai-sdk/deepinfra", "deepinfra", "createDeepInfra", "deepinfra"],
  ["@ai-sdk/cerebras", "cerebras", "createCerebras", "cerebras"],
  ["@ai-sdk/vercel", "vercel", "createVercel", "vercel"],
  ["@ai-sdk/replicate", "replicate", "createReplicate", "replicate"],
  ["@ai-sdk/luma", "luma", "createLuma", "luma"],
  ["@ai-sdk/fal", "fal", "createFal", "fal"],
  ["@ai-sdk/elevenlabs", "elevenlabs", "createElevenLabs", "elevenlabs"],
  ["@ai-sdk/deepgram", "deepgram", "createDeepgram", "deepgram"],
  ["@ai-sdk/assemblyai", "assemblyai", "createAssemblyAI", "assemblyai"],
  ["@ai-sdk/baseten", "baseten", "createBaseten", "baseten"],
  ["@ai-sdk/huggingface", "huggingface", "createHuggingFace", "huggingface"],
  ["@openrouter/ai-sdk-provider", "openrouter", "createOpenRouter", "openrouter"],
];

const modelsOf = (maker: string): SymbolSpec => ({
  language: "javascript",
  role: "model",
  names: [maker, `${maker}.${METHODS}`],
  model: [0],
});

/** Models that the providers of the AI SDK make. */
export const providerModels: readonly SymbolSpec[] = [
  ...PROVIDERS.map(([module, instance, factory, provider]) => ({
    ...modelsOf(`${module}.{${instance},${factory}()}`),
    provider,
  })),
  modelsOf("@ai-sdk/openai-compatible.createOpenAICompatible()"),
];

/** Tools that a provider runs itself, `openai.tools.webSearch({})`: known by the key they are given under. */
export const providerTools: SymbolSpec = {
  language: "javascript",
  role: "tool",
  names: PROVIDERS.map(([module, instance, factory]) => `${module}.{${instance},${factory}()}.tools.*`),
};
