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
  ],
});
