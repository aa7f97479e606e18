import type { ExamineTools, ScannedFile } from "../../../domain/file-connector.ts";
import { lineStarts, maskSecrets, snippetAt } from "../../../domain/text.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  readConfig,
  recordOf,
  textAt,
} from "../shared/config-document.ts";
import { readServer } from "../shared/mcp-server-entry.ts";
import type { Place } from "../shared/observation-builder.ts";
import type { AgentFact, Named, ToolServer } from "./facts.ts";

const AGENT_CLASSES = /^(?:google\.adk\.agents\.)?(?:Llm|Sequential|Parallel|Loop)?Agent$/;
const SCHEMA = /^#[\w :.-]*\$schema=(?=\S*adk)\S*AgentConfig\.json/m;
const TOOLSETS = /(?:^|\.)M[Cc][Pp]_?Toolset$/;
const CONNECTIONS = [
  ["stdio_server_params"],
  ["stdio_connection_params", "server_params"],
  ["sse_connection_params"],
  ["streamable_http_connection_params"],
];

/** Reads one YAML file as an agent; undefined when it has not the shape of one. */
export function examineAgent(file: ScannedFile, tools: ExamineTools): AgentFact | undefined {
  const text = file.text();
  const document = readConfig(text, "yaml");
  const { root } = document;
  const name = textAt(root, "name");
  if (!isRecord(root) || name === undefined || !hasShape(root)) return undefined;
  const place = placesIn(text, document);
  const model = textAt(root, "model");
  const instruction = textAt(root, "instruction");
  return {
    certain: SCHEMA.test(text) || isAgentClass(root) || /(^|\/)root_agent\.ya?ml$/.test(file.path),
    name: { value: name, ...place(["name"]) },
    model: model === undefined ? null : { value: model, ...place(["model"]) },
    instruction: instruction === undefined ? null : { text: instruction, ...place(["instruction"]) },
    ...toolsOf(root, place, tools),
    subAgents: named(root, "sub_agents", "config_path", place),
    maxSteps: typeof root.max_iterations === "number" ? root.max_iterations : null,
  };
}

const isAgentClass = (root: ConfigRecord): boolean => AGENT_CLASSES.test(textAt(root, "agent_class") ?? "");
const hasShape = (root: ConfigRecord): boolean => textAt(root, "instruction") !== undefined || isAgentClass(root);

type PlaceAt = (path: ConfigPath) => Place;

function placesIn(text: string, document: ConfigDocument): PlaceAt {
  const safe = maskSecrets(text);
  const starts = lineStarts(safe);
  return (path) => {
    const line = document.lineOf(path);
    return { line, snippet: snippetAt(safe, starts, line) };
  };
}

const listOf = (value: ConfigValue | undefined): readonly ConfigValue[] => (Array.isArray(value) ? value : []);

const named = (root: ConfigRecord, list: string, key: string, place: PlaceAt): Named[] =>
  listOf(root[list]).flatMap((item, index) => {
    const value = textAt(item, key);
    return value === undefined ? [] : [{ value, ...place([list, index]) }];
  });

function toolsOf(root: ConfigRecord, place: PlaceAt, tools: ExamineTools): Pick<AgentFact, "tools" | "servers"> {
  const all = named(root, "tools", "name", place);
  const servers = listOf(root.tools).flatMap((item, index): ToolServer[] => {
    const server = TOOLSETS.test(textAt(item, "name") ?? "") ? serverOf(item, tools) : undefined;
    return server === undefined ? [] : [{ ...server, ...place(["tools", index]) }];
  });
  return { tools: all.filter(({ value }) => !TOOLSETS.test(value)), servers };
}

function serverOf(item: ConfigValue, tools: ExamineTools): Omit<ToolServer, keyof Place> | undefined {
  for (const path of CONNECTIONS) {
    const raw = path.reduce<ConfigValue | undefined>((at, key) => recordOf(at)?.[key], recordOf(item)?.args);
    const reading = isRecord(raw) ? readServer("", raw, tools.knowledge) : undefined;
    if (reading === undefined) continue;
    const { secrets: _, ...server } = reading;
    return { ...server, name: server.package?.name ?? server.url ?? server.command ?? "mcp" };
  }
  return undefined;
}
