import { defineSignature } from "../../../domain/signature.ts";

export const postgresml = defineSignature({
  id: "postgresml",
  title: "PostgresML",
  category: "ml-library",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "sql",
      role: "call",
      names: ["pgml.embed"],
      operation: "embeddings",
      provider: "huggingface",
      source: "hub",
      model: ["transformer", 0],
    },
    {
      language: "sql",
      role: "call",
      names: ["pgml.{transform,transform_stream}"],
      operation: "text_completion",
      provider: "huggingface",
      source: "hub",
      model: ["task.model", "0.model"],
    },
    {
      language: "sql",
      role: "call",
      names: ["pgml.rank"],
      operation: "rerank",
      provider: "huggingface",
      source: "hub",
      model: [0],
    },
  ],
  examples: [
    {
      language: "sql",
      code: "SELECT pgml.embed('intfloat/e5-small-v2', body) FROM notes;\n",
      finds: ["model:intfloat/e5-small-v2"],
    },
    {
      language: "sql",
      code: 'SELECT pgml.transform(task => \'{"task": "text-generation", "model": "meta-llama/Meta-Llama-3.1-8B-Instruct"}\'::JSONB, inputs => ARRAY[\'hi\']);\n',
      finds: ["model:meta-llama/Meta-Llama-3.1-8B-Instruct"],
    },
    { language: "sql", code: "SELECT geo.transform('epsg/4326', body) FROM notes;\n", finds: [] },
  ],
});
