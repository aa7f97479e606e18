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
    {
      language: "go",
      role: "vector-store",
      names: [
        "github.com/milvus-io/milvus-sdk-go/client.{NewClient,NewGrpcClient,NewDefaultGrpcClient}",
        "github.com/milvus-io/milvus/client/milvusclient.New",
      ],
      technology: "milvus",
    },
    {
      language: "csharp",
      role: "vector-store",
      names: ["Milvus.Client/MilvusClient"],
      technology: "milvus",
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
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "github.com/milvus-io/milvus-sdk-go/v2/client"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: ["vector-store:milvus"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "example.com/db"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using Milvus.Client;\n\nvar client = new MilvusClient("localhost");\n',
      finds: ["vector-store:milvus"],
    },
  ],
});
