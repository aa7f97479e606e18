import { defineSignature } from "../../../domain/signature.ts";

export const bigqueryMl = defineSignature({
  id: "bigquery-ml",
  title: "BigQuery ML",
  category: "provider",
  provider: "gcp.vertex_ai",
  packages: {},
  symbols: [
    { language: "sql", role: "model", names: ["create_model"], requires: ["endpoint"], model: ["endpoint"], name: [0] },
    {
      language: "sql",
      role: "call",
      names: ["ml.{generate_text,generate_table,understand_text}", "ai.{generate_text,generate_table}"],
      operation: "generate_content",
      model: [],
    },
    {
      language: "sql",
      role: "call",
      names: ["ai.{generate,generate_bool,generate_double,generate_int}"],
      operation: "generate_content",
      model: ["endpoint"],
    },
    {
      language: "sql",
      role: "call",
      names: ["ml.{generate_embedding,generate_text_embedding}", "ai.{generate_embedding,embed}"],
      operation: "embeddings",
      model: ["endpoint"],
    },
  ],
  examples: [
    {
      language: "sql",
      code: "CREATE OR REPLACE MODEL `shop.gemini`\n  REMOTE WITH CONNECTION `us.vertex`\n  OPTIONS (ENDPOINT = 'gemini-2.0-flash-001');\n",
      finds: ["model:gemini-2.0-flash-001"],
    },
    {
      language: "sql",
      code: "SELECT AI.GENERATE(body, connection_id => 'us.vertex', endpoint => 'gemini-2.5-flash').result FROM notes;\n",
      finds: ["model:gemini-2.5-flash"],
    },
    { language: "sql", code: "CREATE TABLE model (endpoint text DEFAULT 'gemini');\n", finds: [] },
  ],
});
