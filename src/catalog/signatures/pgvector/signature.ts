import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";

/** What makes a vector for PostgreSQL in other languages. */
const CLIENTS: readonly SymbolSpec[] = [
  { language: "go", names: ["github.com/pgvector/pgvector-go.{NewVector,NewHalfVector,NewSparseVector}"] } as const,
  { language: "java", names: ["com.pgvector.{PGvector,PGhalfvec,PGsparsevec}"] } as const,
  { language: "csharp", names: ["Pgvector/{Vector,HalfVector,SparseVector}", "extension/UseVector"] } as const,
  { language: "rust", names: ["pgvector.{Vector,HalfVector,SparseVector}"] } as const,
].map((spec) => ({ ...spec, role: "vector-store", technology: "pgvector" }));

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
    ...CLIENTS,
    {
      language: "sql",
      role: "vector-store",
      names: ["create_extension"],
      requires: ["vector"],
      technology: "pgvector",
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_extension"],
      requires: ["vectorscale"],
      technology: "pgvector",
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_extension"],
      requires: ["vchord"],
      technology: "pgvector",
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_index"],
      requires: ["hnsw"],
      technology: "pgvector",
      collection: ["collection"],
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_index"],
      requires: ["ivfflat"],
      technology: "pgvector",
      collection: ["collection"],
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_index"],
      requires: ["diskann"],
      technology: "pgvector",
      collection: ["collection"],
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["{vector,halfvec,sparsevec}", "extensions.{vector,halfvec,sparsevec}", "public.vector"],
      requires: ["collection"],
      technology: "pgvector",
      collection: ["collection"],
    },
  ],
  examples: [
    {
      language: "python",
      code: "from pgvector.psycopg import register_vector\nregister_vector(1)\n",
      finds: ["vector-store:pgvector"],
    },
    {
      language: "go",
      code: 'package store\n\nimport "github.com/pgvector/pgvector-go"\n\nfunc keep(values []float32) any {\n\treturn pgvector.NewVector(values)\n}\n',
      finds: ["vector-store:pgvector"],
    },
    {
      language: "java",
      code: "import com.pgvector.PGvector;\n\nclass Store {\n  Object of(float[] values) {\n    return new PGvector(values);\n  }\n}\n",
      finds: ["vector-store:pgvector"],
    },
    {
      language: "python",
      code: "pgvector = object()\nprint(pgvector)\n",
      finds: [],
    },
    {
      language: "sql",
      code: "CREATE EXTENSION IF NOT EXISTS vector;\nCREATE TABLE items (id bigserial, embedding vector(3));\nCREATE INDEX ON items USING hnsw (embedding vector_cosine_ops);\n",
      finds: ["vector-store:pgvector"],
    },
    {
      language: "sql",
      code: 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp";\nCREATE INDEX ON items USING gin (name);\nSELECT vector(1) FROM t;\n',
      finds: [],
    },
  ],
});
