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
    {
      language: "go",
      role: "vector-store",
      names: [
        "github.com/amikos-tech/chroma-go/**.{NewClient,NewHTTPClient,NewPersistentClient}",
        "github.com/amikos-tech/chroma-go.NewClient",
      ],
      technology: "chroma",
    },
    {
      language: "csharp",
      role: "vector-store",
      names: ["ChromaDB.Client/ChromaClient"],
      technology: "chroma",
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
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "github.com/amikos-tech/chroma-go/pkg/api/v2"\n)\n\nfunc main() {\n\tclient, err := db.NewHTTPClient(ctx)\n}\n',
      finds: ["vector-store:chroma"],
    },
    {
      language: "go",
      code: 'package main\n\nimport (\n\tdb "example.com/db"\n)\n\nfunc main() {\n\tclient, err := db.NewHTTPClient(ctx)\n}\n',
      finds: [],
    },
    {
      language: "csharp",
      code: 'using ChromaDB.Client;\n\nvar client = new ChromaClient("localhost");\n',
      finds: ["vector-store:chroma"],
    },
  ],
});
