import { defineSignature } from "../../../domain/signature.ts";

export const ollama = defineSignature({
  id: "ollama",
  title: "Ollama",
  category: "local-runtime",
  provider: "ollama",
  packages: {
    pypi: ["ollama"],
    npm: ["ollama"],
  },
  symbols: [
    {
      language: "python",
      role: "call",
      names: ["ollama.{chat,generate,embeddings,embed,pull}"],
      model: ["model", 0],
      source: "local-runtime",
    },
    {
      language: "python",
      role: "client",
      names: ["ollama.{Client,AsyncClient}"],
      source: "local-runtime",
    },
    {
      language: "javascript",
      role: "call",
      names: ["ollama.default.{chat,generate,embeddings,embed,pull}", "ollama.{chat,generate,embed}"],
      source: "local-runtime",
    },
    {
      language: "javascript",
      role: "client",
      names: ["ollama.Ollama"],
      source: "local-runtime",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import ollama\nollama.chat(model="llama3.2", messages=[])\n',
      finds: ["model:llama3.2"],
    },
    {
      language: "python",
      code: 'ollama = Farm()\nollama.chat(model="alpaca")\n',
      finds: [],
    },
  ],
});
