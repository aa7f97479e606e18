import type { ArgumentPlace } from "../../../../domain/signature.ts";

/** Usual names of the arguments that matter, where a signature names none. */
export const USUAL_ARGUMENTS = {
  model: [
    "model",
    "model_name",
    "modelName",
    "model_id",
    "modelId",
    "deployment_name",
    "azure_deployment",
    "deployment",
    "engine",
  ],
  name: ["name", "agent_name", "id"],
  instructions: [
    "instructions",
    "instruction",
    "system_prompt",
    "systemPrompt",
    "system",
    "system_message",
    "systemMessage",
    "prompt",
    "system_instruction",
  ],
  tools: ["tools", "toolsets", "functions"],
  delegates: ["handoffs", "agents", "sub_agents", "members", "managed_agents"],
  maxSteps: [
    "max_turns",
    "max_iterations",
    "max_iter",
    "maxSteps",
    "max_steps",
    "recursion_limit",
    "stopWhen",
    "maxTurns",
    "maxIterations",
  ],
  description: ["description"],
  schema: ["inputSchema", "input_schema", "parameters", "paramsSchema", "args_schema", "schema"],
  collection: ["collection_name", "collectionName", "index_name", "indexName", "table_name"],
} satisfies { readonly [role: string]: readonly ArgumentPlace[] };

/** What an argument is for. */
export type ArgumentRole = keyof typeof USUAL_ARGUMENTS;
