import { defineSignature } from "../../../domain/signature.ts";

export const upstashVector = defineSignature({
  id: "upstash-vector",
  title: "Upstash Vector",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["upstash-vector"],
    npm: ["@upstash/vector"],
    go: ["github.com/upstash/vector-go"],
    composer: ["upstash/vector"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["upstash_vector.{Index,AsyncIndex}"],
      technology: "upstash-vector",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@upstash/vector.Index"],
      technology: "upstash-vector",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: "from upstash_vector import Index\ni = Index()\n",
      finds: ["vector-store:upstash-vector"],
    },
    {
      language: "python",
      code: "upstash_vector = object()\nprint(upstash_vector)\n",
      finds: [],
    },
  ],
});
