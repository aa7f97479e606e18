import { defineSignature } from "../../../domain/signature.ts";

export const voyage = defineSignature({
  id: "voyage",
  title: "Voyage AI",
  category: "provider",
  provider: "voyage",
  packages: {
    pypi: ["voyageai"],
    npm: ["voyageai"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["voyageai.{Client,AsyncClient}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["voyageai.VoyageAIClient"],
    },
  ],
  modelIds: ["(?:voyage-[a-z0-9.-]+|rerank-(?:lite-)?[12](?:\\.\\d)?(?:-lite)?)"],
  examples: [
    {
      language: "python",
      code: 'from voyageai import Client\nclient = Client()\nclient.chat(model="voyage-3")\n',
      finds: ["model:voyage-3"],
    },
    {
      language: "python",
      code: 'class Client:\n    pass\n\nClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
