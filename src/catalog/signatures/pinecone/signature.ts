import { defineSignature } from "../../../domain/signature.ts";

export const pinecone = defineSignature({
  id: "pinecone",
  title: "Pinecone",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["pinecone", "pinecone-client"],
    npm: ["@pinecone-database/pinecone"],
    go: ["github.com/pinecone-io/go-pinecone"],
    cargo: ["pinecone-sdk"],
    maven: ["io.pinecone:pinecone-client"],
    nuget: ["Pinecone.Client", "Pinecone.NET"],
    gem: ["pinecone"],
    composer: ["probots-io/pinecone-php"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["pinecone.**.{Pinecone,Index,PineconeGRPC,init}"],
      technology: "pinecone",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "python",
      role: "vector-store",
      names: ["pinecone.**.{Pinecone,PineconeGRPC}().{Index,create_index}"],
      technology: "pinecone",
      collection: ["name", 0],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["@pinecone-database/pinecone.{Pinecone,PineconeClient}"],
      technology: "pinecone",
      collection: ["collectionName", "indexName"],
    },
    {
      language: "go",
      role: "vector-store",
      names: ["github.com/pinecone-io/go-pinecone/pinecone.NewClient"],
      technology: "pinecone",
    },
    {
      language: "csharp",
      role: "vector-store",
      names: ["Pinecone/PineconeClient"],
      technology: "pinecone",
    },
  ],
  examples: [
    {
      language: "python",
      code: "from pinecone import Pinecone\npc = Pinecone()\n",
      finds: ["vector-store:pinecone"],
    },
    {
      language: "python",
      code: "pinecone = object()\nprint(pinecone)\n",
      finds: [],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "github.com/pinecone-io/go-pinecone/v3/pinecone"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: ["vector-store:pinecone"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "example.com/db"\n)\n\nfunc main() {\n\tclient, err := db.NewClient(ctx)\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using Pinecone;\n\nvar client = new PineconeClient("localhost");\n',
      finds: ["vector-store:pinecone"],
    },
  ],
});
