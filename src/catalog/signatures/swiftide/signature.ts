import { defineSignature, type SymbolSpec } from "../../../domain/signature.ts";

/** Types of integrations that serve models, each with its OpenTelemetry name where it has one. */
const MODELS = [
  ["anthropic.Anthropic", "anthropic"],
  ["aws_bedrock.AwsBedrock", "aws.bedrock"],
  ["dashscope.Dashscope", "dashscope"],
  ["gemini.Gemini", "gcp.gemini"],
  ["groq.Groq", "groq"],
  ["ollama.Ollama", "ollama"],
  ["open_router.OpenRouter", "openrouter"],
  ["openai.{OpenAI,GenericOpenAI}", "openai"],
] as const;

const modelsOf = ([path, provider]: readonly [string, string]): SymbolSpec[] => {
  const names = [`{swiftide,swiftide_integrations}.**.${path}`];
  const source = provider === "ollama" ? "local-runtime" : "api";
  const shared = { language: "rust", role: "model", names, provider, source } as const;
  return [
    { ...shared, model: ["default_prompt_model", "prompt_model"], operation: "chat" },
    { ...shared, model: ["default_embed_model", "embed_model"], operation: "embeddings" },
  ];
};

/** Types of integrations that keep vectors. */
const STORES = [
  ["duckdb.Duckdb", "duckdb"],
  ["lancedb.LanceDB", "lancedb"],
  ["pgvector.PgVector", "pgvector"],
  ["qdrant.Qdrant", "qdrant"],
  ["redis.Redis", "redis"],
] as const;

export const swiftide = defineSignature({
  id: "swiftide",
  title: "Swiftide",
  category: "agent-framework",
  provider: null,
  packages: {},
  symbols: [
    {
      language: "rust",
      role: "agent",
      names: ["{swiftide,swiftide_agents}.**.Agent"],
      model: [],
      instructions: ["system_prompt"],
      tools: ["tools"],
      maxSteps: ["limit"],
    },
    {
      language: "rust",
      role: "prompt",
      names: ["{swiftide,swiftide_agents}.**.SystemPrompt"],
      speaksForSystem: true,
      instructions: ["role", "guidelines", "constraints", "additional"],
    },
    {
      language: "rust",
      role: "tool",
      names: ["{swiftide,swiftide_macros}.**.tool", "{swiftide,swiftide_core}.**.Tool"],
    },
    ...MODELS.flatMap(modelsOf),
    ...STORES.map(
      ([path, technology]): SymbolSpec => ({
        language: "rust",
        role: "vector-store",
        names: [`{swiftide,swiftide_integrations}.**.${path}`],
        technology,
      }),
    ),
  ],
  examples: [
    {
      language: "rust",
      code: 'use swiftide::agents::Agent;\nuse swiftide::integrations::openai::OpenAI;\n\nfn main() {\n    let openai = OpenAI::builder().default_prompt_model("gpt-4o-mini").build().unwrap();\n    let guide = Agent::builder().llm(&openai).system_prompt("You guide guests through the park.").build().unwrap();\n}\n',
      finds: ["agent:guide", "model:gpt-4o-mini"],
    },
    {
      language: "rust",
      code: 'use swiftide::tool;\n\n#[tool(description = "Tells the weather", param(name = "city", description = "Where"))]\nasync fn weather(context: &dyn AgentContext, city: &str) -> Result<ToolOutput, ToolError> {\n    Ok(city.into())\n}\n',
      finds: ["tool:weather"],
    },
    {
      language: "rust",
      code: 'use swift::agents::Agent;\n\nfn main() {\n    let estate = Agent::builder().region("north").build();\n}\n',
      finds: [],
    },
  ],
});
