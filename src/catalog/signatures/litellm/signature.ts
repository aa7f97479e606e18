import { defineSignature } from "../../../domain/signature.ts";

export const litellm = defineSignature({
  id: "litellm",
  title: "LiteLLM",
  category: "gateway",
  provider: null,
  packages: {
    pypi: ["litellm"],
  },
  symbols: [
    {
      language: "python",
      role: "call",
      names: [
        "litellm.{completion,acompletion,text_completion,responses,aresponses,image_generation,transcription}",
        "litellm.main.{completion,acompletion}",
      ],
      model: ["model", 0],
      provider: "from-model",
      operation: "chat",
    },
    {
      language: "python",
      role: "call",
      names: ["litellm.{embedding,aembedding}"],
      model: ["model", 0],
      provider: "from-model",
      operation: "embeddings",
    },
    {
      language: "python",
      role: "client",
      names: ["litellm.**.Router"],
      provider: "from-model",
    },
    {
      language: "python",
      role: "call",
      names: ["litellm.{rerank,arerank}"],
      model: ["model", 0],
      provider: "from-model",
      operation: "rerank",
    },
    {
      language: "python",
      role: "call",
      names: ["litellm.{speech,aspeech,atranscription,aimage_generation,video_generation}"],
      model: ["model"],
      provider: "from-model",
      operation: "generate_content",
    },
    {
      language: "python",
      role: "call",
      names: ["litellm.{moderation,amoderation}"],
      model: ["model"],
      provider: "from-model",
      operation: "moderation",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from litellm import completion\ncompletion(model="anthropic/claude-3-haiku-20240307", messages=[])\n',
      finds: ["model:claude-3-haiku-20240307"],
    },
    {
      language: "python",
      code: 'def completion(model):\n    return model\n\ncompletion(model="shell")\n',
      finds: [],
    },
    {
      language: "python",
      code: 'import litellm\nlitellm.rerank(model="cohere/rerank-english-v3.0", query="q", documents=[])\n',
      finds: ["model:rerank-english-v3.0"],
    },
  ],
});
