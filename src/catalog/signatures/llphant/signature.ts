import { defineSignature } from "../../../domain/signature.ts";

export const llphant = defineSignature({
  id: "llphant",
  title: "LLPhant",
  category: "llm-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "php",
      role: "model",
      names: ["LLPhant.OpenAIConfig"],
      provider: "openai",
      model: ["model"],
    },
    {
      language: "php",
      role: "model",
      names: ["LLPhant.AnthropicConfig"],
      provider: "anthropic",
      model: ["model"],
    },
    {
      language: "php",
      role: "model",
      names: ["LLPhant.MistralAIConfig"],
      provider: "mistral_ai",
      model: ["model"],
    },
    {
      language: "php",
      role: "model",
      names: ["LLPhant.GeminiOpenAIConfig"],
      provider: "gcp.gemini",
      model: ["model"],
    },
    {
      language: "php",
      role: "model",
      names: ["LLPhant.OllamaConfig"],
      provider: "ollama",
      source: "local-runtime",
      model: ["model"],
    },
    {
      language: "php",
      role: "vector-store",
      names: ["LLPhant.Embeddings.VectorStores.**.*VectorStore"],
    },
  ],
  examples: [
    {
      language: "php",
      code: "<?php\nuse LLPhant\\OpenAIConfig;\nuse LLPhant\\Chat\\OpenAIChat;\n$chat = new OpenAIChat(new OpenAIConfig(model: 'gpt-4o'));\n",
      finds: ["model:gpt-4o"],
    },
    {
      language: "php",
      code: "<?php\nuse Acme\\OpenAIConfig;\nnew OpenAIConfig(model: 'sedan');\n",
      finds: [],
    },
  ],
});
