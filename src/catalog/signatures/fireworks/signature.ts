import { defineSignature } from "../../../domain/signature.ts";

export const fireworks = defineSignature({
  id: "fireworks",
  title: "Fireworks AI",
  category: "provider",
  provider: "fireworks_ai",
  packages: {
    pypi: ["fireworks-ai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["fireworks.client.{Fireworks,AsyncFireworks}"],
    },
  ],
  modelIds: ["accounts/fireworks/models/[a-z0-9.-]+"],
  examples: [
    {
      language: "python",
      code: 'from fireworks.client import Fireworks\nclient = Fireworks()\nclient.chat(model="accounts/fireworks/models/llama-v3p1-8b-instruct")\n',
      finds: ["model:accounts/fireworks/models/llama-v3p1-8b-instruct"],
    },
    {
      language: "python",
      code: 'class Fireworks:\n    pass\n\nFireworks().paint(model="red")\n',
      finds: [],
    },
  ],
});
