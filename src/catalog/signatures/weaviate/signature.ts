import { defineSignature } from "../../../domain/signature.ts";

export const weaviate = defineSignature({
  id: "weaviate",
  title: "Weaviate",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["weaviate-client"],
    npm: ["weaviate-client", "weaviate-ts-client"],
    go: ["github.com/weaviate/weaviate-go-client", "github.com/weaviate/weaviate"],
    cargo: ["weaviate-community"],
    maven: ["io.weaviate:client", "io.weaviate:client6"],
    gem: ["weaviate-ruby"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: [
        "weaviate.{Client,WeaviateClient,connect_to_local,connect_to_weaviate_cloud,connect_to_wcs,connect_to_custom,connect_to_embedded,use_async_with_local,use_async_with_weaviate_cloud,use_async_with_custom,use_async_with_embedded}",
      ],
      technology: "weaviate",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "python",
      role: "vector-store",
      names: [
        "weaviate.{Client,WeaviateClient,connect_to_local,connect_to_weaviate_cloud,connect_to_wcs,connect_to_custom,connect_to_embedded,use_async_with_local,use_async_with_weaviate_cloud,use_async_with_custom,use_async_with_embedded}().collections.{get,use,create}",
      ],
      technology: "weaviate",
      collection: ["name", 0],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: [
        "weaviate-client.default.{connectToLocal,connectToWeaviateCloud,client}",
        "weaviate-ts-client.default.client",
      ],
      technology: "weaviate",
      collection: ["collectionName", "indexName"],
    },
    {
      language: "go",
      role: "vector-store",
      names: ["github.com/weaviate/weaviate-go-client/weaviate.{New,NewClient}"],
      technology: "weaviate",
    },
  ],
  examples: [
    {
      language: "python",
      code: "import weaviate\nw = weaviate.connect_to_local()\n",
      finds: ["vector-store:weaviate"],
    },
    {
      language: "python",
      code: "weaviate = object()\nprint(weaviate)\n",
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "github.com/weaviate/weaviate-go-client/v5/weaviate"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: ["vector-store:weaviate"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "example.com/db"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: [],
    },
  ],
});
