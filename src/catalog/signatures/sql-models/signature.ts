import { defineSignature } from "../../../domain/signature.ts";

export const sqlModels = defineSignature({
  id: "sql-models",
  title: "Models declared in SQL",
  category: "ml-library",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "sql",
      role: "model",
      names: ["create_external_model"],
      requires: ["model"],
      provider: "from-model",
      model: ["model"],
      name: [0],
    },
    { language: "sql", role: "call", names: ["ai_generate_embeddings"], operation: "embeddings", model: [] },
    {
      language: "sql",
      role: "call",
      names: ["{llm_complete,llm_filter,llm_reduce,llm_rerank,llm_first,llm_last}"],
      operation: "chat",
      provider: "from-model",
      model: ["0.model", "0.model_name"],
    },
    {
      language: "sql",
      role: "call",
      names: ["llm_embedding"],
      operation: "embeddings",
      provider: "from-model",
      model: ["0.model", "0.model_name"],
    },
    {
      language: "sql",
      role: "call",
      names: ["dbms_vector_chain.{utl_to_generate_text,utl_to_summary}"],
      operation: "chat",
      providerFrom: ["1.provider", "1.0.provider"],
      provider: "from-model",
      model: ["1.model", "1.0.model"],
    },
    {
      language: "sql",
      role: "call",
      names: [
        "dbms_vector_chain.{utl_to_embedding,utl_to_embeddings}",
        "dbms_vector.{utl_to_embedding,utl_to_embeddings}",
      ],
      operation: "embeddings",
      provider: "from-model",
      model: ["1.model", "1.0.model"],
    },
  ],
  examples: [
    {
      language: "sql",
      code: "CREATE EXTERNAL MODEL Embeddings WITH (\n  LOCATION = 'https://shop.openai.azure.com/x', API_FORMAT = 'Azure OpenAI',\n  MODEL_TYPE = EMBEDDINGS, MODEL = 'text-embedding-3-small');\n",
      finds: ["model:text-embedding-3-small"],
    },
    {
      language: "sql",
      code: "SELECT llm_complete({'model_name': 'gpt-4o'}, {'prompt': 'Describe'}) FROM t;\n",
      finds: ["model:gpt-4o"],
    },
    { language: "sql", code: "CREATE EXTERNAL TABLE model (location text);\n", finds: [] },
  ],
});
