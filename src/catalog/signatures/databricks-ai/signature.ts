import { defineSignature } from "../../../domain/signature.ts";

export const databricksAi = defineSignature({
  id: "databricks-ai",
  title: "Databricks AI functions",
  category: "provider",
  provider: "databricks",
  packages: {},
  symbols: [
    { language: "sql", role: "call", names: ["ai_query"], operation: "chat", model: ["endpoint", 0] },
    {
      language: "sql",
      role: "call",
      names: ["{ai_gen,ai_classify,ai_fix_grammar,ai_mask,ai_analyze_sentiment,ai_summarize,ai_similarity}"],
      operation: "chat",
      model: [],
    },
    {
      language: "sql",
      role: "call",
      names: ["vector_search"],
      operation: "embeddings",
      requires: ["index"],
      model: [],
    },
  ],
  examples: [
    {
      language: "sql",
      code: "SELECT ai_query('databricks-meta-llama-3-3-70b-instruct', CONCAT('Summarise ', body)) FROM notes;\n",
      finds: ["model:databricks-meta-llama-3-3-70b-instruct"],
    },
    { language: "sql", code: "SELECT hr_query('databricks-staff', id) FROM notes;\n", finds: [] },
  ],
});
