import { defineSignature } from "../../../domain/signature.ts";

export const cohere = defineSignature({
  id: "cohere",
  title: "Cohere",
  category: "provider",
  provider: "cohere",
  packages: {
    pypi: ["cohere"],
    npm: ["cohere-ai"],
    go: ["github.com/cohere-ai/cohere-go"],
    cargo: ["cohere-rust"],
    maven: ["com.cohere:cohere-java"],
    gem: ["cohere-ruby"],
  },
  symbols: [
    {
      language: "python",
      role: "client",
      names: ["cohere.{Client,ClientV2,AsyncClient,AsyncClientV2}"],
    },
    {
      language: "javascript",
      role: "client",
      names: ["cohere-ai.{CohereClient,CohereClientV2}"],
    },
  ],
  modelIds: [
    "command(?:-(?:r|light|nightly|a)[a-z0-9.-]*)|embed-(?:english|multilingual|v4)[a-z0-9.-]*|rerank-(?:english|multilingual|v)[a-z0-9.-]*|c4ai-aya-[a-z0-9-]+",
  ],
  examples: [
    {
      language: "python",
      code: 'from cohere import Client\nclient = Client()\nclient.chat(model="command-r-plus")\n',
      finds: ["model:command-r-plus"],
    },
    {
      language: "python",
      code: 'class Client:\n    pass\n\nClient().paint(model="red")\n',
      finds: [],
    },
  ],
});
