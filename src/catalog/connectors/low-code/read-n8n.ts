import {
  type ConfigDocument,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import { type Flow, type FlowNode, literalOf, type Step } from "./flow.ts";
import { capabilitiesOf, narrowed, providerIn, storeIn } from "./steps.ts";

/** Values that begin with `=` are expressions. Source: n8n documentation, Expressions. */
const EXPRESSION = /^=/;
const AI = "@n8n/n8n-nodes-langchain.";

const listOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (Array.isArray(value) ? value : []);

/** Reads a workflow export of n8n: nodes, and connections whose type tells what is plugged in (`ai_tool`, `ai_languageModel`). */
export function readN8n({ root, lineOf }: ConfigDocument): Flow | undefined {
  const record = recordOf(root);
  const nodes = listOf(record.nodes).filter(isRecord);
  if (!isRecord(record.connections) || !nodes.some((node) => textAt(node, "type")?.startsWith(AI))) return undefined;
  const plugged = edgesOf(record.connections);
  const asTools = new Set(plugged.filter((edge) => edge.as === "ai_tool").map((edge) => edge.from));
  const read = nodes.flatMap((node, index): FlowNode[] => {
    const name = textAt(node, "name") ?? "";
    const step = stepOf(node, asTools.has(name));
    return step === undefined ? [] : [{ key: name, name, step, line: lineOf(["nodes", index]) }];
  });
  return { platform: "n8n", name: textAt(root, "name") ?? "workflow", nodes: read, edges: plugged };
}

interface Plugged {
  readonly from: string;
  readonly to: string;
  readonly as: string;
}

function edgesOf(connections: ConfigRecord): Plugged[] {
  return Object.entries(connections).flatMap(([from, outputs]) =>
    Object.entries(recordOf(outputs)).flatMap(([as, groups]) =>
      listOf(groups)
        .flatMap(listOf)
        .flatMap((target) => {
          const to = textAt(target, "node");
          return to === undefined || !as.startsWith("ai_") ? [] : [{ from, to, as }];
        }),
    ),
  );
}

function stepOf(node: ConfigRecord, isTool: boolean): Step | undefined {
  const type = textAt(node, "type") ?? "";
  const kind = type.slice(type.lastIndexOf(".") + 1);
  const parameters = recordOf(node.parameters);
  const options = recordOf(parameters.options);
  if (!type.startsWith(AI)) return isTool ? toolOf(kind, parameters) : undefined;
  if (/^(agent|openAiAssistant)/.test(kind)) {
    const limit = options.maxIterations;
    const instructions = literalOf(options.systemMessage ?? parameters.instructions, EXPRESSION);
    return isTool && kind !== "agentTool"
      ? toolOf(kind, parameters)
      : { is: "agent", instructions, maxSteps: typeof limit === "number" ? limit : null };
  }
  if (/^(lm|embeddings)/.test(kind) || kind === "openAi" || kind === "googleGemini" || kind === "anthropic")
    return modelOf(kind, parameters);
  if (/^vectorStore/.test(kind)) {
    const collection = firstText(parameters, [
      "qdrantCollection",
      "pineconeIndex",
      "tableName",
      "weaviateCollection",
      "milvusCollection",
      "mongoCollection",
      "memoryKey",
      "indexName",
    ]);
    return { is: "vector-store", technology: storeIn(kind) ?? kind, collection };
  }
  if (/^mcpClient/.test(kind)) {
    const url = firstText(parameters, ["sseEndpoint", "endpointUrl"]);
    const authentication = textAt(parameters, "authentication");
    return { is: "mcp-server", url, authenticated: authentication === undefined ? false : authentication !== "none" };
  }
  if (/^tool/.test(kind) || isTool) return toolOf(kind, parameters);
  return /^chain/.test(kind) ? { is: "chain", instructions: chainText(parameters) } : undefined;
}

function modelOf(kind: string, parameters: ConfigRecord): Step {
  const modelId = firstText(parameters, ["model", "modelName", "modelId"]);
  const operation = kind.startsWith("embeddings") ? "embeddings" : "chat";
  return { is: "model", provider: providerIn(kind), modelId, operation };
}

/** A parameter is a text, or a choice from a list (`{ __rl, value, mode }`). */
function firstText(parameters: ConfigRecord, names: readonly string[]): string | null {
  for (const name of names) {
    const value = parameters[name];
    const text = literalOf(isRecord(value) ? value.value : value, EXPRESSION);
    if (text !== null) return text;
  }
  return null;
}

function toolOf(kind: string, parameters: ConfigRecord): Step {
  const description = firstText(parameters, ["toolDescription", "description"]);
  const able = capabilitiesOf(kind.replace(/Tool$/, ""));
  const isRequest = /httpRequest/i.test(kind);
  return {
    is: "tool",
    description,
    capabilities: isRequest ? able : narrowed(able, firstText(parameters, ["operation"])),
  };
}

const chainText = (parameters: ConfigRecord): string | null =>
  literalOf(
    listOf(recordOf(parameters.messages).messageValues)
      .map((message) => textAt(message, "message"))
      .find((text) => text !== undefined),
    EXPRESSION,
  );
