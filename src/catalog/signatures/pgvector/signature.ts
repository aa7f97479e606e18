import { defineSignature } from "../../../domain/signature.ts";

export const pgvector = defineSignature({
  id: "pgvector",
  title: "pgvector",
  category: "vector-store",
  provider: null,
  packages: {
    pypi: ["pgvector"],
    npm: ["pgvector"],
    go: ["github.com/pgvector/pgvector-go"],
    cargo: ["pgvector"],
    maven: ["com.pgvector:pgvector"],
    nuget: ["Pgvector", "Pgvector.Dapper", "Pgvector.EntityFrameworkCore"],
    gem: ["pgvector", "neighbor"],
    composer: ["pgvector/pgvector"],
  },
  symbols: [
    {
      language: "python",
      role: "vector-store",
      names: ["pgvector.**.{register_vector,Vector,VectorField,HalfVector}"],
      technology: "pgvector",
      collection: ["collection_name", "index_name"],
    },
    {
      language: "javascript",
      role: "vector-store",
      names: ["pgvector/**.{toSql,registerType,registerTypes}"],
      technology: "pgvector",
      collection: ["collectionName", "indexName"],
    },
  ],
  examples: [
    {
      language: "python",
      code: "from pgvector.psycopg import register_vector\nregister_vector(1)\n",
      finds: ["vector-store:pgvector"],
    },
    {
      language: "python",
      code: "pgvector = object()\nprint(pgvector)\n",
      finds: [],
    },
  ],
});
