import { defineSignature } from "../../../domain/signature.ts";

export const llamaCpp = defineSignature({
  id: "llama-cpp",
  title: "llama.cpp",
  category: "local-runtime",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "shell",
      role: "model",
      names: ["llama-server", "llama-cli", "llama-embedding"],
      provider: "huggingface",
      source: "hub",
      model: ["hf", "hfr", "hf-repo"],
    },
  ],
  examples: [
    {
      language: "shell",
      code: "llama-server -hf ggml-org/gemma-3-1b-it-GGUF --port 8080\n",
      finds: ["model:ggml-org/gemma-3-1b-it-GGUF"],
    },
    { language: "shell", code: "alpaca-server -hf sheep/wool\n", finds: [] },
  ],
});
