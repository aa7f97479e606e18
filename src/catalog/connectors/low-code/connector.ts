import { defineFileConnector } from "../../../domain/file-connector.ts";
import { readConfig } from "../shared/config-document.ts";
import { conclude } from "./conclude.ts";
import type { Flow } from "./flow.ts";
import { readFlowise, readLangflow } from "./read-canvas.ts";
import { readDify } from "./read-dify.ts";
import { readN8n } from "./read-n8n.ts";

/** Most steps of one flow that are taken; people draw dozens. */
const MOST_STEPS = 400;
const JSON_READERS = [readN8n, readFlowise, readLangflow];

/** Reads flows that are drawn and not written: exports of n8n, Dify, Flowise and Langflow, told by their content and not by a name. */
export const lowCode = defineFileConnector<Flow>({
  id: "low-code",
  title: "Flows of n8n, Dify, Flowise and Langflow",
  reads: [
    { title: "n8n workflows", files: ["*.json"] },
    { title: "Flowise chatflows and agentflows", files: ["*.json"] },
    { title: "Langflow flows", files: ["*.json"] },
    { title: "Dify applications", files: ["*.yml"] },
  ],
  emits: {
    assets: ["application", "pipeline", "agent", "model", "tool", "prompt", "vector-store", "mcp-server"],
    relationships: ["contains", "uses", "instructed-by", "retrieves-from", "delegates-to"],
  },
  claims: (path) => (/\.(json|ya?ml)$/i.test(path) ? "text" : undefined),
  needles: () => [
    "n8n-nodes-langchain",
    '"chatflow',
    '"category": "Chat Models"',
    '"category":"Chat Models"',
    '"category": "Agents"',
    '"category":"Agents"',
    "Agent Flows",
    "display_name",
    "model_config:",
    "prompt_template:",
  ],
  examine(file) {
    const isYaml = /\.ya?ml$/i.test(file.path);
    const text = file.text();
    if (isYaml && !/^app:/m.test(text)) return undefined;
    if (!isYaml && !/"nodes"\s*:/.test(text)) return undefined;
    const document = readConfig(text, isYaml ? "yaml" : "json");
    const flow = isYaml
      ? readDify(document)
      : JSON_READERS.map((read) => read(document)).find((found) => found !== undefined);
    if (flow === undefined) return undefined;
    const left = Math.max(0, flow.nodes.length - MOST_STEPS);
    const told = { reason: "truncated", detail: `${left} more steps of this flow` } as const;
    return { facts: { ...flow, nodes: flow.nodes.slice(0, MOST_STEPS) }, ...(left > 0 && { notExamined: [told] }) };
  },
  conclude,
});
