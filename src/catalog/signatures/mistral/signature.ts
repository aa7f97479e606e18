import { defineSignature } from "../../../domain/signature.ts";

export const mistral = defineSignature({
  id: "mistral",
  title: "Mistral AI",
  category: "provider",
  provider: "mistral_ai",
  packages: {
    pypi: ["mistralai"],
    npm: ["@mistralai/mistralai"],
    go: ["github.com/gage-technologies/mistral-go"],
    cargo: ["mistralai-client"],
    nuget: ["Mistral.SDK"],
    gem: ["mistral-ai"],
    composer: ["partitech/php-mistral"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["mistralai.**.{Mistral,MistralClient}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@mistralai/mistralai.{Mistral,default}"],
    },
  ],
  modelIds: [
    "(?:mistral-(?:tiny|small|medium|large|nemo|embed|ocr|saba|7b)[a-z0-9.-]*|open-mi[sx]tral-[a-z0-9.-]+|codestral-[a-z0-9.-]+|ministral-[a-z0-9.-]+|pixtral-[a-z0-9.-]+|magistral-[a-z0-9.-]+|devstral-[a-z0-9.-]+)",
  ],
  examples: [
    {
      language: "python",
      code: 'from mistralai import Mistral\nclient = Mistral()\nclient.chat(model="mistral-large-latest")\n',
      finds: ["model:mistral-large-latest"],
    },
    {
      language: "python",
      code: 'class Mistral:\n    pass\n\nMistral().paint(model="red")\n',
      finds: [],
    },
  ],
});
