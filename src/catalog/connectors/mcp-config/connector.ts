import { Refusal } from "../../../domain/errors.ts";
import { defineFileConnector, type ExamineTools, type ScannedFile } from "../../../domain/file-connector.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import { lineStarts, snippetAt } from "../../../domain/text.ts";
import {
  type ConfigDocument,
  type ConfigPath,
  type ConfigValue,
  isRecord,
  readConfig,
  textAt,
  textsOf,
  valueAt,
} from "../shared/config-document.ts";
import { formatOf, type McpClient, mcpClientOf } from "../shared/mcp-clients.ts";
import { readRegistryEntry, readServer, type ServerReading } from "../shared/mcp-server-entry.ts";
import { conclude, type McpFacts, type ServerFact } from "./conclude.ts";
import { readBundledTools, readSavedList, savedListOf } from "./tool-list.ts";

const LARGEST = 1024 * 1024;
const MOST_SERVERS = 500;

/** Words of which every configuration that names a server has one. */
const NEEDLES = [
  "servers",
  "mcp",
  "extensions",
  "registry",
  "remotes",
  "packages",
  '"command"',
  '"url"',
  "command:",
  "url:",
];

/** Reads the configurations of MCP clients that lie in a project: which servers run on whoever opens it, started from what. */
export const mcpConfig = defineFileConnector<McpFacts>({
  id: "mcp-config",
  title: "MCP client configurations",
  reads: [
    {
      title: "MCP servers in configurations of clients",
      files: [".mcp.json", ".cursor/mcp.json", ".vscode/mcp.json", "claude_desktop_config.json", ".codex/config.toml"],
    },
    { title: "MCP servers under any other name", files: ["*.json", "*.yaml"] },
    { title: "MCP registry entries and bundles", files: ["server.json", "manifest.json"] },
    { title: "Lists of tools that were saved of MCP servers", files: ["*.mcp-tools.json"] },
  ],
  emits: {
    assets: ["mcp-server", "tool", "agent", "application", "package", "credential", "endpoint", "ai-service"],
    relationships: ["uses", "exposes", "depends-on", "authenticates-with", "supplied-by"],
  },
  claims: (path) => {
    if (savedListOf(path) !== undefined) return "named";
    const client = mcpClientOf(path);
    return client === undefined ? undefined : client.marker === undefined ? "named" : "text";
  },
  needles: () => NEEDLES,
  examine: (file, tools) => {
    const saved = savedListOf(file.path);
    if (saved !== undefined) return savedList(saved, file);
    const client = mcpClientOf(file.path);
    if (client === undefined) return undefined;
    const text = file.text();
    if (text.trim() === "" || (client.marker !== undefined && !text.includes(client.marker))) return undefined;
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of configuration`);
    const document = readConfig(text, formatOf(client, file.path));
    const { entries, notExamined } = entriesOf(client, document, tools);
    if (entries.length === 0) return { notExamined };
    const [own] = entries;
    const offered =
      client.id === "mcp-bundle" && own !== undefined ? readBundledTools(own.reading.name, text, document) : null;
    return { facts: { servers: withPlaces(entries, text, document, tools), offered: offered ?? null }, notExamined };
  },
  conclude,
});

/** What somebody saved of a server's answer. */
function savedList(server: string, file: ScannedFile) {
  if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of tools`);
  const text = file.text();
  const offered = readSavedList(server, text, readConfig(text, "json"));
  if (offered === undefined)
    return { notExamined: [{ reason: "malformed" as const, detail: "it holds no list of tools" }] };
  return { facts: { servers: [], offered } };
}

interface Entry {
  readonly reading: ServerReading;
  readonly at: ConfigPath;
}
type Skipped = Pick<NotExamined, "reason" | "detail">;

function entriesOf(
  client: McpClient,
  document: ConfigDocument,
  tools: ExamineTools,
): { entries: Entry[]; notExamined: Skipped[] } {
  const { root } = document;
  if (client.id === "mcp-registry")
    return { entries: isRecord(root) ? [{ reading: readRegistryEntry(root), at: ["name"] }] : [], notExamined: [] };
  const at = client.servers.find((path) => typeof (valueAt(root, path) ?? "") === "object");
  if (at === undefined) return { entries: [], notExamined: [] };
  const listed = listedAt(client, root, at);
  const notExamined: Skipped[] = [];
  if (listed.length > MOST_SERVERS)
    notExamined.push({ reason: "truncated", detail: `only the first ${MOST_SERVERS} servers are read` });
  const entries = listed.slice(0, MOST_SERVERS).flatMap(({ name, raw, at: place }) => {
    const reading = isRecord(raw) ? readServer(name, raw, tools.knowledge) : undefined;
    if (reading !== undefined) return [{ reading: withAgentApproval(reading, root), at: place }];
    if (client.id !== "mcp" && client.id !== "goose")
      notExamined.push({ reason: "unsupported", detail: `server ${name} names neither a command nor an address` });
    return [];
  });
  return { entries, notExamined };
}

/** Servers as a table by name, as a list of named entries, or as one entry alone. */
function listedAt(
  client: McpClient,
  root: ConfigValue,
  at: ConfigPath,
): { name: string; raw: ConfigValue; at: ConfigPath }[] {
  const found = valueAt(root, at);
  if (client.id === "mcp-bundle" && found !== undefined)
    return [{ name: textAt(root, "name") ?? "bundle", raw: found, at }];
  if (Array.isArray(found))
    return found.map((raw: ConfigValue, index) => ({
      name: textAt(raw, "name") ?? `server ${index + 1}`,
      raw,
      at: [...at, index],
    }));
  if (!isRecord(found)) return [];
  return Object.keys(found).flatMap((name) => {
    const raw = found[name];
    return raw === undefined ? [] : [{ name, raw, at: [...at, name] }];
  });
}

/** Agent files of Amazon Q and Kiro name approved tools apart: `"allowedTools": ["@server", "@server/tool"]`. */
function withAgentApproval(reading: ServerReading, root: ConfigValue): ServerReading {
  const approved = textsOf(valueAt(root, ["allowedTools"])).flatMap((tool) => {
    const [, server, name] = /^@([^/]+)(?:\/(.+))?$/.exec(tool) ?? [];
    return server === reading.name ? [name ?? "*"] : [];
  });
  return approved.length === 0
    ? reading
    : { ...reading, autoApproved: [...new Set([...reading.autoApproved, ...approved])].sort() };
}

/** Gives every entry and secret its line, in a text from which all secrets of the file are taken out first. */
function withPlaces(
  entries: readonly Entry[],
  text: string,
  document: ConfigDocument,
  tools: ExamineTools,
): ServerFact[] {
  const values = entries.flatMap(({ reading }) => reading.secrets.map((secret) => secret.value));
  const safe = [...new Set(values.flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]))]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, value) => rest.replaceAll(value, "***"), text);
  const starts = lineStarts(safe);
  const place = (path: ConfigPath): { line: number; snippet: string } => {
    const line = document.lineOf(path);
    return { line, snippet: snippetAt(safe, starts, line) };
  };
  return entries.map(({ reading, at }) => ({
    ...reading,
    ...place(at),
    secrets: reading.secrets.map(({ value, at: inside, ...secret }) => ({
      ...secret,
      fingerprint: tools.digest(value).slice(0, 12),
      ...place([...at, ...inside]),
    })),
  }));
}
