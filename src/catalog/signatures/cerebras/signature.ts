import { defineSignature } from "../../../domain/signature.ts";

export const cerebras = defineSignature({
  id: "cerebras",
  title: "Cerebras",
  category: "provider",
  provider: "cerebras",
  packages: {
    pypi: ["cerebras-cloud-sdk"],
    npm: ["@cerebras/cerebras_cloud_sdk"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["cerebras.cloud.sdk.{Cerebras,AsyncCerebras}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["@cerebras/cerebras_cloud_sdk.{default,Cerebras}"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from cerebras.cloud.sdk import Cerebras\nclient = Cerebras()\nclient.chat(model="llama3.1-8b")\n',
      finds: ["model:llama3.1-8b"],
    },
    {
      language: "python",
      code: 'class Cerebras:\n    pass\n\nCerebras().paint(model="red")\n',
      finds: [],
    },
  ],
});
