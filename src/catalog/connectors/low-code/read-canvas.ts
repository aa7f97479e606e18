import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import { type Flow, type FlowNode, literalOf, type Step } from "./flow.ts";
import { capabilitiesOf, providerIn, storeIn } from "./steps.ts";

/** `{{ … }}` is filled in at run time in both programs. */
const EXPRESSION = /\{\{/;

const listOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (Array.isArray(value) ? value : []);

/** Reads a chat or agent flow of Flowise: each node says its category and its inputs. */
export function readFlowise({ root, lineOf }: ConfigDocument): Flow | undefined {
  const record = recordOf(root);
  const nodes = listOf(record.nodes).filter(isRecord);
  if (!Array.isArray(record.edges) || !nodes.some((node) => textAt(node, "data", "category") !== undefined))
    return undefined;
  const read = nodes.flatMap((node, index): FlowNode[] => {
    const data = recordOf(node.data);
    const step = flowiseStep(textAt(data, "category") ?? "", textAt(data, "name") ?? "", recordOf(data.inputs));
    return nodeOf(node, textAt(data, "label"), step, lineOf(["nodes", index]));
  });
  const inner = nodes.flatMap((node, index) => modelsWithin(node, ["nodes", index, "data", "inputs"], lineOf));
  const edges = [...edgesOf(record.edges), ...inner.map(({ key, to }) => ({ from: key, to }))];
  return read.length + inner.length === 0
    ? undefined
    : { platform: "flowise", name: textAt(root, "name") ?? "chatflow", nodes: [...read, ...inner], edges };
}

/** Models that a step of an agent flow holds in itself: `agentModel: "chatMistralAI"`, `agentModelConfig: { modelName: … }`. */
function modelsWithin(
  node: ConfigRecord,
  at: ConfigPath,
  lineOf: ConfigDocument["lineOf"],
): readonly (FlowNode & { readonly to: string })[] {
  const to = textAt(node, "id") ?? "";
  const inputs = recordOf(recordOf(node.data).inputs);
  return Object.entries(inputs).flatMap(([name, value]) => {
    const modelId = /ModelConfig$/.test(name) ? first(recordOf(value), MODEL_INPUTS) : null;
    if (modelId === null || to === "") return [];
    const provider = providerIn(literalOf(inputs[name.replace(/Config$/, "")], EXPRESSION) ?? "");
    const step: Step = { is: "model", provider, modelId, operation: "chat" };
    return [{ key: `${to}#${name}`, to, name: modelId, step, line: lineOf([...at, name]) }];
  });
}

/** Reads a flow of Langflow: each node holds the template of its component with the values filled in. */
export function readLangflow({ root, lineOf }: ConfigDocument): Flow | undefined {
  const data = recordOf(recordOf(root).data);
  const nodes = listOf(data.nodes).filter(isRecord);
  if (!Array.isArray(data.edges) || !nodes.some((node) => isRecord(recordOf(node.data).node))) return undefined;
  const read = nodes.flatMap((node, index): FlowNode[] => {
    const inner = recordOf(node.data);
    const values = valuesOf(recordOf(recordOf(inner.node).template));
    const step = langflowStep(textAt(inner, "type") ?? "", values);
    return nodeOf(node, textAt(inner, "node", "display_name"), step, lineOf(["data", "nodes", index] as ConfigPath));
  });
  return read.length === 0
    ? undefined
    : { platform: "langflow", name: textAt(root, "name") ?? "flow", nodes: read, edges: edgesOf(data.edges) };
}

const nodeOf = (node: ConfigRecord, label: string | undefined, step: Step | undefined, line: number): FlowNode[] => {
  const key = textAt(node, "id") ?? "";
  return step === undefined || key === "" ? [] : [{ key, name: label ?? key, step, line }];
};

const edgesOf = (edges: ConfigValue | undefined): { from: string; to: string }[] =>
  listOf(edges).flatMap((edge) => {
    const [from, to] = [textAt(edge, "source"), textAt(edge, "target")];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

const first = (values: ConfigRecord, names: readonly string[]): string | null =>
  names.map((name) => literalOf(values[name], EXPRESSION)).find((text) => text !== null) ?? null;

const MODEL_INPUTS = ["modelName", "model_name", "model", "customModelName", "modelId", "model_id", "deployment_name"];
const PROMPT_INPUTS = ["systemMessage", "systemMessagePrompt", "system_message", "system_prompt", "agentInstructions"];

function flowiseStep(category: string, name: string, inputs: ConfigRecord): Step | undefined {
  const instructions = first(inputs, PROMPT_INPUTS);
  if (/^chat models|^llms/i.test(category))
    return { is: "model", provider: providerIn(name), modelId: first(inputs, MODEL_INPUTS), operation: "chat" };
  if (/^embeddings/i.test(category))
    return { is: "model", provider: providerIn(name), modelId: first(inputs, MODEL_INPUTS), operation: "embeddings" };
  if (/agents?\b|agent flows/i.test(category) && /agent|supervisor|worker/i.test(name)) {
    const limit = Number(inputs.maxIterations);
    return { is: "agent", instructions, maxSteps: Number.isInteger(limit) && limit > 0 ? limit : null };
  }
  if (/^vector stores/i.test(category))
    return {
      is: "vector-store",
      technology: storeIn(name) ?? name,
      collection: first(inputs, ["collectionName", "qdrantCollection", "pineconeIndex", "tableName", "indexName"]),
    };
  if (/mcp/i.test(category) || /mcp/i.test(name))
    return { is: "mcp-server", url: first(inputs, ["url", "serverUrl"]), authenticated: null };
  if (/^tools/i.test(category))
    return {
      is: "tool",
      description: first(inputs, ["description", "toolDescription"]),
      capabilities: capabilitiesOf(name),
    };
  return /^chains/i.test(category) ? { is: "chain", instructions } : undefined;
}

/** The value of each field of a component's template. */
const valuesOf = (template: ConfigRecord): ConfigRecord =>
  Object.fromEntries(Object.entries(template).map(([name, field]) => [name, recordOf(field).value ?? null]));

function langflowStep(type: string, values: ConfigRecord): Step | undefined {
  if (/^agent$|agentcomponent$|^(toolcalling|openaitools|csv|json|sql)\w*agent/i.test(type))
    return {
      is: "agent",
      instructions: first(values, PROMPT_INPUTS),
      maxSteps: typeof values.max_iterations === "number" ? values.max_iterations : null,
    };
  if (/embedding/i.test(type))
    return { is: "model", provider: providerIn(type), modelId: first(values, MODEL_INPUTS), operation: "embeddings" };
  if (/model(component)?$|^languagemodel/i.test(type) && !/embedding/i.test(type)) {
    const named = literalOf(values.provider, EXPRESSION);
    return {
      is: "model",
      provider: providerIn(named ?? type),
      modelId: first(values, MODEL_INPUTS),
      operation: "chat",
    };
  }
  if (/^mcp/i.test(type)) return { is: "mcp-server", url: first(values, ["sse_url", "url"]), authenticated: null };
  if (storeIn(type) !== null && "collection_name" in values)
    return { is: "vector-store", technology: storeIn(type) as string, collection: first(values, ["collection_name"]) };
  return /tool|search|api_?request|url(component)?$|python/i.test(type)
    ? { is: "tool", description: null, capabilities: capabilitiesOf(type) }
    : undefined;
}
