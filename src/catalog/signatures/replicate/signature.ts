import { defineSignature } from "../../../domain/signature.ts";

export const replicate = defineSignature({
  id: "replicate",
  title: "Replicate",
  category: "provider",
  provider: "replicate",
  packages: {
    pypi: ["replicate"],
    npm: ["replicate"],
    go: ["github.com/replicate/replicate-go"],
    gem: ["replicate-ruby"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["replicate.Client"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["replicate.{default,Replicate}"],
    },
    {
      language: "python",
      role: "call",
      names: ["replicate.{run,async_run,stream}"],
      model: [0],
    },
    {
      language: "javascript",
      role: "call",
      names: ["replicate.{default,Replicate}().{run,stream}"],
      model: [0],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from replicate import Client\nclient = Client()\nclient.chat(model="meta/llama-2-70b-chat")\n',
      finds: ["model:meta/llama-2-70b-chat"],
    },
    {
      language: "python",
      code: 'class Client:\n    pass\n\nClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
