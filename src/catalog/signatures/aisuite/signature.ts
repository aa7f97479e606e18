import { defineSignature } from "../../../domain/signature.ts";

export const aisuite = defineSignature({
  id: "aisuite",
  title: "aisuite",
  category: "gateway",
  provider: null,
  packages: { pypi: ["aisuite"] },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["aisuite.**.Client"],
      provider: "from-model",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import aisuite as ai\nclient = ai.Client()\nclient.chat.completions.create(model="openai:gpt-4o-mini", messages=[])\n',
      finds: ["model:gpt-4o-mini"],
    },
    {
      language: "python",
      code: 'class Client:\n    pass\n\nClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
