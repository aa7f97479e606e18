import { defineSignature } from "../../../domain/signature.ts";

export const qdrant = defineSignature({
  id: "qdrant",
  title: "Qdrant",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["qdrant-client"],
    npm: ["@qdrant/js-client-rest"],
    go: ["github.com/qdrant/go-client"],
    cargo: ["qdrant-client"],
    maven: ["io.qdrant:client"],
    nuget: ["Qdrant.Client"],
    gem: ["qdrant-ruby"],
    composer: ["hkulekci/qdrant"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["qdrant_client.**.{QdrantClient,AsyncQdrantClient}"],
      technology: "qdrant",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@qdrant/js-client-rest.QdrantClient"],
      technology: "qdrant",
      collection: ["collectionName", "indexName"],
    },
    {
      language: "go",
      role: "vector-store",
      names: ["github.com/qdrant/go-client/qdrant.NewClient"],
      technology: "qdrant",
    },
    {
      language: "csharp",
      role: "vector-store",
      names: ["Qdrant.Client/QdrantClient"],
      technology: "qdrant",
    },
    {
      language: "rust",
      role: "vector-store",
      names: ["qdrant_client.**.{Qdrant,QdrantClient}"],
      technology: "qdrant",
    },
  ],
  examples: [
    {
      language: "python",
      code: 'from qdrant_client import QdrantClient\nq = QdrantClient(url="http://q:6333")\n',
      finds: ["vector-store:qdrant"],
    },
    {
      language: "python",
      code: "qdrant = object()\nprint(qdrant)\n",
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "github.com/qdrant/go-client/qdrant"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: ["vector-store:qdrant"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "example.com/db"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using Qdrant.Client;\n\nvar client = new QdrantClient("localhost");\n',
      finds: ["vector-store:qdrant"],
    },
    {
      language: "rust",
      code: 'use qdrant_client::Qdrant;\n\nfn main() {\n    let client = Qdrant::from_url("http://q:6334").build()?;\n}\n',
      finds: ["vector-store:qdrant"],
    },
    {
      language: "rust",
      code: 'use quadrant::Qdrant;\n\nfn main() {\n    let client = Qdrant::from_url("http://q:6334").build()?;\n}\n',
      finds: [],
    },
  ],
});
