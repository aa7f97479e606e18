import { defineSignature } from "../../../domain/signature.ts";

export const chroma = defineSignature({
  id: "chroma",
  title: "Chroma",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["chromadb"],
    npm: ["chromadb"],
    go: ["github.com/amikos-tech/chroma-go"],
    cargo: ["chromadb"],
    maven: ["io.github.amikos-tech:chromadb-java-client"],
    nuget: ["ChromaDB.Client"],
    gem: ["chroma-db"],
    composer: ["codewithkyrian/chromadb-php"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["chromadb.{Client,PersistentClient,HttpClient,AsyncHttpClient,EphemeralClient,CloudClient}"],
      technology: "chroma",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["chromadb.{ChromaClient,CloudClient}"],
      technology: "chroma",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'import chromadb\nc = chromadb.PersistentClient(path="db")\n',
      finds: ["vector-store:chroma"],
    },
    {
      language: "python",
      code: "chroma = object()\nprint(chroma)\n",
      finds: [],
    },
  ],
});
