import { defineSignature } from "../../../domain/signature.ts";

export const milvus = defineSignature({
  id: "milvus",
  title: "Milvus",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["pymilvus"],
    npm: ["@zilliz/milvus2-sdk-node"],
    go: ["github.com/milvus-io/milvus-sdk-go", "github.com/milvus-io/milvus", "github.com/milvus-io/milvus/client"],
    maven: ["io.milvus:milvus-sdk-java"],
    nuget: ["Milvus.Client"],
    gem: ["milvus"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["pymilvus.**.{MilvusClient,AsyncMilvusClient}", "pymilvus.connections.connect"],
      technology: "milvus",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@zilliz/milvus2-sdk-node.MilvusClient"],
      technology: "milvus",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from pymilvus import MilvusClient\nm = MilvusClient("milvus.db")\n',
      finds: ["vector-store:milvus"],
    },
    {
      language: "python",
      code: "milvus = object()\nprint(milvus)\n",
      finds: [],
    },
  ],
});
