import { defineSignature } from "../../../domain/signature.ts";

export const turbopuffer = defineSignature({
  id: "turbopuffer",
  title: "turbopuffer",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["turbopuffer"],
    npm: ["@turbopuffer/turbopuffer"],
    go: ["github.com/turbopuffer/turbopuffer-go"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["turbopuffer.{Turbopuffer,AsyncTurbopuffer,Namespace}"],
      technology: "turbopuffer",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@turbopuffer/turbopuffer.{default,Turbopuffer}"],
      technology: "turbopuffer",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: "import turbopuffer\nt = turbopuffer.Turbopuffer()\n",
      finds: ["vector-store:turbopuffer"],
    },
    {
      language: "python",
      code: "turbopuffer = object()\nprint(turbopuffer)\n",
      finds: [],
    },
  ],
});
