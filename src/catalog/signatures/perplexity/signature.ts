import { defineSignature } from "../../../domain/signature.ts";

export const perplexity = defineSignature({
  id: "perplexity",
  title: "Perplexity",
  category: "provider",
  provider: "perplexity",
  packages: {
    pypi: ["perplexityai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["perplexity.{Perplexity,AsyncPerplexity}"],
    },
  ],
  modelIds: ["sonar(?:-(?:pro|reasoning|reasoning-pro|deep-research))?|pplx-[0-9a-z-]+"],
  examples: [
    {
      language: "python",
      code: 'from perplexity import Perplexity\nclient = Perplexity()\nclient.chat(model="sonar-pro")\n',
      finds: ["model:sonar-pro"],
    },
    {
      language: "python",
      code: 'class Perplexity:\n    pass\n\nPerplexity().paint(model="red")\n',
      finds: [],
    },
  ],
});
