import { defineSignature } from "../../../domain/signature.ts";

export const snowflakeCortex = defineSignature({
  id: "snowflake-cortex",
  title: "Snowflake Cortex",
  category: "provider",
  provider: "snowflake",
  packages: {},
  symbols: [
    {
      language: "sql",
      role: "call",
      names: ["snowflake.cortex.{complete,try_complete}", "ai_complete"],
      operation: "chat",
      model: [0, "model"],
    },
    {
      language: "sql",
      role: "call",
      names: ["snowflake.cortex.{embed_text_768,embed_text_1024}", "ai_embed"],
      operation: "embeddings",
      model: [0, "model"],
    },
    {
      language: "sql",
      role: "call",
      names: [
        "snowflake.cortex.{sentiment,summarize,translate,extract_answer,classify_text,entity_sentiment,parse_document}",
      ],
      operation: "chat",
      model: [],
    },
    {
      language: "sql",
      role: "call",
      names: ["{ai_summarize_agg,ai_agg,ai_sentiment,ai_translate,ai_extract,ai_parse_document,ai_transcribe}"],
      operation: "chat",
      model: [],
    },
    {
      language: "sql",
      role: "vector-store",
      names: ["create_cortex_search_service"],
      technology: "snowflake-cortex-search",
      collection: [0],
    },
  ],
  examples: [
    {
      language: "sql",
      code: "SELECT SNOWFLAKE.CORTEX.COMPLETE('mistral-large2', CONCAT('Critique: ', content)) FROM reviews;\n",
      finds: ["model:mistral-large2"],
    },
    {
      language: "sql",
      code: "select ai_complete(model => 'claude-4-sonnet', prompt => 'hi');\n",
      finds: ["model:claude-4-sonnet"],
    },
    { language: "sql", code: "SELECT CORTEX.COMPLETE_ORDER('round', id) FROM orders;\n", finds: [] },
  ],
});
