import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";
import { rigConstants } from "./constants.ts";

/** Modules of providers, each with its OpenTelemetry name where it has one. */
const PROVIDERS = [
  ["anthropic", "anthropic"],
  ["azure", "azure.ai.openai"],
  ["cohere", "cohere"],
  ["deepseek", "deepseek"],
  ["gemini", "gcp.gemini"],
  ["groq", "groq"],
  ["huggingface", "huggingface"],
  ["mistral", "mistral_ai"],
  ["moonshot", "moonshot_ai"],
  ["ollama", "ollama"],
  ["openai", "openai"],
  ["openrouter", "openrouter"],
  ["perplexity", "perplexity"],
  ["together", "together_ai"],
  ["xai", "x_ai"],
] as const;

/** Types of clients, under the names of one provider's module. */
const clients = (provider: string): string => `{rig,rig_core}.providers.${provider}.**.{Client,CompletionsClient}()`;

const symbolsOf = ([module, provider]: readonly [string, string]): SymbolSpec[] => {
  const source = provider === "ollama" ? "local-runtime" : "api";
  const shared = { language: "rust", provider, source } as const;
  return [
    {
      ...shared,
      role: "agent",
      names: [`${clients(module)}.agent`],
      model: [0],
      instructions: ["preamble"],
      tools: ["tool", "tools", "dynamic_tools"],
      maxSteps: ["max_turns", "default_max_turns"],
    },
    {
      ...shared,
      role: "model",
      names: [`${clients(module)}.{completion_model,extractor}`],
      model: [0],
      operation: "chat",
    },
    {
      ...shared,
      role: "model",
      names: [`${clients(module)}.{embedding_model,embeddings}`],
      model: [0],
      operation: "embeddings",
    },
    {
      ...shared,
      role: "model",
      names: [`${clients(module)}.{transcription_model,image_generation_model,audio_generation_model}`],
      model: [0],
      operation: "generate_content",
    },
  ];
};

export const rig = defineSignature({
  id: "rig",
  title: "Rig",
  category: "agent-framework",
  provider: null,
  packages: {},
  constants: rigConstants,
  symbols: [
    ...PROVIDERS.flatMap(symbolsOf),
    {
      language: "rust",
      role: "agent",
      names: ["{rig,rig_core}.agent.**.AgentBuilder"],
      instructions: ["preamble"],
      tools: ["tool", "tools", "dynamic_tools"],
      maxSteps: ["max_turns", "default_max_turns"],
    },
    {
      language: "rust",
      role: "tool",
      names: ["{rig,rig_core}.tool.{Tool,ToolEmbedding}", "{rig,rig_core}.prelude.Tool"],
    },
    { language: "rust", role: "tool", names: ["{rig,rig_core,rig_derive}.**.rig_tool", "rig_tool_macro.tool"] },
    { language: "rust", role: "vector-store", names: ["rig_qdrant.QdrantVectorStore"], technology: "qdrant" },
    { language: "rust", role: "vector-store", names: ["rig_lancedb.LanceDbVectorIndex"], technology: "lancedb" },
    { language: "rust", role: "vector-store", names: ["rig_mongodb.MongoDbVectorIndex"], technology: "mongodb-atlas" },
    { language: "rust", role: "vector-store", names: ["rig_postgres.PostgresVectorStore"], technology: "pgvector" },
    { language: "rust", role: "vector-store", names: ["rig_milvus.MilvusVectorStore"], technology: "milvus" },
    {
      language: "rust",
      role: "vector-store",
      names: ["{rig,rig_core}.vector_store.in_memory_store.InMemoryVectorStore"],
      technology: "in-memory",
    },
  ],
  examples: [
    {
      language: "rust",
      code: 'use rig::prelude::*;\nuse rig::{completion::Prompt, providers::openai};\n\nfn main() {\n    let client = openai::Client::from_env();\n    let comedian = client.agent("gpt-4o").preamble("You are a comedian.").build();\n}\n',
      finds: ["agent:comedian", "model:gpt-4o"],
    },
    {
      language: "rust",
      code: "use rig::providers::anthropic::{self, completion::CLAUDE_HAIKU_4_5};\n\nfn main() {\n    let client = anthropic::Client::from_env();\n    let model = client.completion_model(CLAUDE_HAIKU_4_5);\n}\n",
      finds: ["model:claude-haiku-4-5"],
    },
    {
      language: "rust",
      code: 'use rig::tool::Tool;\n\nstruct Adder;\nimpl Tool for Adder {\n    const NAME: &\'static str = "add";\n    async fn call(&self, args: Args) -> Result<i32, Error> { Ok(args.x + args.y) }\n}\n',
      finds: ["tool:add"],
    },
    {
      language: "rust",
      code: 'use oil::{providers::drilling, tool::Tool};\n\nfn main() {\n    let client = drilling::Client::from_env();\n    let driller = client.agent("deep-1").preamble("Drill.").build();\n}\n',
      finds: [],
    },
  ],
});
