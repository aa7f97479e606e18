import { defineSignature } from "../../../domain/signature.ts";

export const groq = defineSignature({
  id: "groq",
  title: "Groq",
  category: "provider",
  provider: "groq",
  packages: {
    pypi: ["groq"],
    npm: ["groq-sdk"],
    go: ["github.com/conneroisu/groq-go"],
    gem: ["groq"],
    composer: ["lucianotonet/groq-php"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["groq.{Groq,AsyncGroq}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["groq-sdk.{default,Groq}"],
    },
  ],
  modelIds: [
    "llama-?3[.0-9]*-[a-z0-9.-]*(?:versatile|instant|8192|preview|32768)|mixtral-8x7b-32768|llama3-(?:8b|70b)-8192|gemma2?-[79]b-it",
  ],
  examples: [
    {
      language: "python",
      code: 'from groq import Groq\nclient = Groq()\nclient.chat(model="llama-3.3-70b-versatile")\n',
      finds: ["model:llama-3.3-70b-versatile"],
    },
    {
      language: "python",
      code: 'class Groq:\n    pass\n\nGroq().paint(model="red")\n',
      finds: [],
    },
  ],
});
