import { defineSignature } from "../../../domain/signature.ts";

export const xai = defineSignature({
  id: "xai",
  title: "xAI",
  category: "provider",
  provider: "x_ai",
  packages: {
    pypi: ["xai-sdk"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["xai_sdk.{Client,AsyncClient}"],
    },
  ],
  modelIds: ["grok-[0-9a-z][a-z0-9.-]*"],
  examples: [
    {
      language: "python",
      code: 'from xai_sdk import Client\nclient = Client()\nclient.chat(model="grok-4")\n',
      finds: ["model:grok-4"],
    },
    {
      language: "python",
      code: 'class Client:\n    pass\n\nClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
