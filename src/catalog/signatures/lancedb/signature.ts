import { defineSignature } from "../../../domain/signature.ts";

export const lancedb = defineSignature({
  id: "lancedb",
  title: "LanceDB",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["lancedb"],
    npm: ["@lancedb/lancedb", "vectordb"],
    cargo: ["lancedb"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["lancedb.{connect,connect_async}"],
      technology: "lancedb",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@lancedb/lancedb.connect", "vectordb.connect"],
      technology: "lancedb",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import lancedb\nd = lancedb.connect("data")\n',
      finds: ["vector-store:lancedb"],
    },
    {
      language: "python",
      code: "lancedb = object()\nprint(lancedb)\n",
      finds: [],
    },
  ],
});
