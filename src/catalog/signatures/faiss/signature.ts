import { defineSignature } from "../../../domain/signature.ts";

export const faiss = defineSignature({
  id: "faiss",
  title: "FAISS",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["faiss-cpu", "faiss-gpu"],
    npm: ["faiss-node"],
    cargo: ["faiss"],
    gem: ["faiss"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["faiss.{IndexFlatL2,IndexFlatIP,IndexIVFFlat,IndexHNSWFlat,IndexIDMap,index_factory,read_index}"],
      technology: "faiss",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["faiss-node.{IndexFlatL2,IndexFlatIP}"],
      technology: "faiss",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: "import faiss\ni = faiss.IndexFlatL2(8)\n",
      finds: ["vector-store:faiss"],
    },
    {
      language: "python",
      code: "faiss = object()\nprint(faiss)\n",
      finds: [],
    },
  ],
});
