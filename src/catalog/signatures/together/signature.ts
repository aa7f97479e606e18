import { defineSignature } from "../../../domain/signature.ts";

export const together = defineSignature({
  id: "together",
  title: "Together AI",
  category: "provider",
  provider: "together_ai",
  packages: {
    pypi: ["together"],
    npm: ["together-ai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["together.{Together,AsyncTogether}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["together-ai.{default,Together}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from together import Together\nclient = Together()\nclient.chat(model="meta-llama/Llama-3.3-70B-Instruct-Turbo")\n',
      finds: ["model:meta-llama/Llama-3.3-70B-Instruct-Turbo"],
    },
    {
      language: "python",
      code: 'class Together:\n    pass\n\nTogether().paint(model="red")\n',
      finds: [],
    },
  ],
});
