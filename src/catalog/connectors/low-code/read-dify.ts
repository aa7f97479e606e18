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
import { capabilitiesOf, providerIn } from "./steps.ts";

/** `{{#node.field#}}` is filled in at run time. Source: Dify documentation, DSL. */
const EXPRESSION = /^\{\{.*\}\}$/s;

const listOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (Array.isArray(value) ? value : []);

/** Reads an application of Dify as it is exported (DSL): one model with tools, or a graph of steps. */
export function readDify({ root, lineOf }: ConfigDocument): Flow | undefined {
  const record = recordOf(root);
  const app = recordOf(record.app);
  if (textAt(app, "mode") === undefined || !(isRecord(record.model_config) || isRecord(record.workflow)))
    return undefined;
  const name = textAt(app, "name") ?? "app";
  const single = isRecord(record.model_config) ? singleOf(record.model_config, name, lineOf) : { nodes: [], edges: [] };
  const graph = recordOf(recordOf(record.workflow).graph);
  const steps = listOf(graph.nodes).flatMap((node, index) =>
    graphNode(node, lineOf(["workflow", "graph", "nodes", index] as ConfigPath)),
  );
  const nodes = [...single.nodes, ...steps.flatMap((step) => step.nodes)];
  return nodes.length === 0
    ? undefined
    : { platform: "dify", name, nodes, edges: [...single.edges, ...steps.flatMap((step) => step.edges)] };
}

interface Part {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

type LineOf = ConfigDocument["lineOf"];

function singleOf(config: ConfigRecord, name: string, lineOf: LineOf): Part {
  const tools = recordOf(config.agent_mode);
  const isAgent = tools.enabled === true;
  const line = lineOf(["model_config"]);
  const instructions = literalOf(config.pre_prompt, EXPRESSION);
  const limit = tools.max_iteration;
  const head: FlowNode = {
    key: "app",
    name,
    line,
    step: isAgent
      ? { is: "agent", instructions, maxSteps: typeof limit === "number" ? limit : null }
      : { is: "chain", instructions },
  };
  const model = modelNode("app", recordOf(config.model), lineOf(["model_config", "model"]));
  const used = listOf(tools.tools).flatMap((tool, index) =>
    recordOf(tool).enabled === false
      ? []
      : toolNode(tool, `tool-${index}`, lineOf(["model_config", "agent_mode", "tools", index])),
  );
  const parts = [...model, ...used];
  return { nodes: [head, ...parts], edges: parts.map((part) => ({ from: part.key, to: "app" })) };
}

function modelNode(owner: string, model: ConfigRecord, line: number): FlowNode[] {
  const modelId = literalOf(model.name, EXPRESSION);
  if (modelId === null) return [];
  const provider = textAt(model, "provider") ?? "";
  const step: Step = { is: "model", provider: providerIn(provider), modelId, operation: "chat" };
  return [{ key: `${owner}#model`, name: modelId, step, line }];
}

function toolNode(tool: ConfigValue, key: string, line: number): FlowNode[] {
  const name = textAt(tool, "tool_label") ?? textAt(tool, "tool_name") ?? textAt(tool, "provider_name");
  if (name === undefined) return [];
  const type = `${textAt(tool, "provider_id") ?? textAt(tool, "provider_name") ?? ""} ${textAt(tool, "tool_name") ?? ""}`;
  return [{ key, name, line, step: { is: "tool", description: null, capabilities: capabilitiesOf(type) } }];
}

/** A step of a graph, with the model it asks and the tools it holds. */
function graphNode(node: ConfigValue, line: number): Part {
  const id = textAt(node, "id") ?? "";
  const data = recordOf(recordOf(node).data);
  const name = textAt(data, "title") ?? id;
  const type = textAt(data, "type") ?? "";
  const step = stepOf(type, data);
  if (id === "" || step === undefined) return { nodes: [], edges: [] };
  const model = modelNode(id, recordOf(data.model), line);
  const own: FlowNode = { key: id, name, step, line };
  return { nodes: [own, ...model], edges: model.map((item) => ({ from: item.key, to: id })) };
}

function stepOf(type: string, data: ConfigRecord): Step | undefined {
  switch (type) {
    case "agent":
      return { is: "agent", instructions: null, maxSteps: null };
    case "llm":
    case "question-classifier":
    case "parameter-extractor":
      return { is: "chain", instructions: literalOf(promptOf(data), EXPRESSION) };
    case "tool":
      return {
        is: "tool",
        description: null,
        capabilities: capabilitiesOf(`${textAt(data, "provider_id") ?? ""} ${textAt(data, "tool_name") ?? ""}`),
      };
    case "code":
      return { is: "tool", description: null, capabilities: null };
    case "http-request":
      return { is: "tool", description: null, capabilities: ["reads-untrusted-content", "sends-outside"] };
    case "knowledge-retrieval":
      return { is: "vector-store", technology: "dify-knowledge", collection: null };
    default:
      return undefined;
  }
}

/** The text with the role `system`. */
const promptOf = (data: ConfigRecord): string | undefined =>
  listOf(data.prompt_template)
    .filter((message) => textAt(message, "role") === "system")
    .map((message) => textAt(message, "text"))
    .find((text) => text !== undefined) ?? textAt(data, "instruction");
