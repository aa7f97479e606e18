import {
  applicationIdentity,
  applicationRootOf,
  applicationRoots,
  baseName,
} from "../../../domain/application-root.ts";
import { Refusal } from "../../../domain/errors.ts";
import { type Evidence, fileRole } from "../../../domain/evidence.ts";
import { defineFileConnector } from "../../../domain/file-connector.ts";
import type { AnyObservedAsset, ObservedRelationship } from "../../../domain/observation.ts";
import { lineAt, lineStarts, maskSecrets, snippetAt } from "../../../domain/text.ts";
import { clientOf } from "./clients.ts";
import { isRecord, type Raw, readServer, type ServerEntry } from "./server.ts";

const LARGEST = 1024 * 1024;
const MOST_SERVERS = 500;

/** Reads the configurations of MCP clients that lie in a project: which servers run on whoever opens it. */
export const mcpConfig = defineFileConnector<readonly ServerEntry[]>({
  id: "mcp-config",
  title: "MCP client configurations",
  emits: { assets: ["mcp-server", "agent", "application"], relationships: ["uses"] },
  claims: (path) => (clientOf(path) === undefined ? undefined : "text"),
  examine: (file) => {
    if (file.size > LARGEST) throw new Refusal("too-large", `${file.size} bytes of configuration`);
    const text = file.text();
    const servers = serversIn(parse(text), clientOf(file.path)?.keys ?? []);
    const starts = lineStarts(text);
    const entries = Object.entries(servers)
      .slice(0, MOST_SERVERS)
      .flatMap(([name, raw]) => {
        if (!isRecord(raw)) return [];
        const offset = text.indexOf(JSON.stringify(name));
        const line = offset === -1 ? 1 : lineAt(starts, offset);
        return [{ ...readServer(name, raw, maskSecrets), line, snippet: snippetAt(text, starts, line) }];
      });
    return entries.length === 0 ? undefined : { facts: entries };
  },
  conclude: (files, context) => {
    const assets = new Map<string, AnyObservedAsset>();
    const relationships: ObservedRelationship[] = [];
    const roots = applicationRoots(context.paths);
    for (const { path, facts } of files) {
      const client = clientOf(path);
      if (client === undefined) continue;
      const root = applicationRootOf(path, roots);
      const application = applicationIdentity(root);
      for (const entry of facts) {
        const evidence: Evidence = {
          connector: "mcp-config",
          path,
          line: entry.line,
          snippet: entry.snippet,
          confidence: "declared",
          role: fileRole(path),
        };
        const agent = `agent:${client.id}:${root}`;
        const key = `${path}#${entry.name}`;
        if (!assets.has(application))
          assets.set(application, {
            key: application,
            kind: "application",
            name: root === "" ? context.scope.name : baseName(root),
            identities: [application],
            anchor: application,
            properties: {},
            evidence: [evidence],
          });
        if (!assets.has(agent))
          assets.set(agent, {
            key: agent,
            kind: "agent",
            name: client.title,
            identities: [`coding-agent:${client.id}:${root}`],
            anchor: client.id,
            properties: { framework: client.id },
            evidence: [evidence],
          });
        assets.set(key, serverAsset(key, client.id, entry, evidence));
        relationships.push(
          { from: application, verb: "uses", to: agent, evidence: [evidence] },
          { from: agent, verb: "uses", to: key, evidence: [evidence] },
        );
      }
    }
    return { assets: [...assets.values()], relationships, relationshipGaps: [], notExamined: [] };
  },
});

function serverAsset(key: string, client: string, entry: ServerEntry, evidence: Evidence): AnyObservedAsset {
  const {
    name,
    transport,
    command,
    package: started,
    pinned,
    url,
    environment,
    literalSecrets,
    authentication,
    autoApproved,
    enabled,
  } = entry;
  return {
    key,
    kind: "mcp-server",
    name,
    identities: [],
    anchor: `${client}:${name}`,
    properties: {
      role: "configured",
      client,
      transport,
      command,
      arguments: entry.arguments,
      package: started,
      pinned,
      url,
      encrypted: url === null ? null : url.startsWith("https:"),
      authentication,
      environment,
      literalSecrets,
      autoApproved,
      enabled,
      projectScoped: true,
    },
    evidence: [evidence],
  };
}

/** JSON, with comments and trailing commas allowed as the editors write it. */
function parse(text: string): unknown {
  const plain = text
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_, quoted: string | undefined) => quoted ?? "")
    .replace(/,(\s*[}\]])/g, "$1");
  try {
    return JSON.parse(plain);
  } catch (error) {
    throw new Refusal("malformed", `not JSON: ${error instanceof Error ? error.message.slice(0, 60) : ""}`);
  }
}

function serversIn(value: unknown, keys: readonly string[]): Raw {
  if (!isRecord(value)) return {};
  const inner = isRecord(value.mcp) ? { ...value.mcp, ...value } : value;
  for (const key of keys) if (Object.hasOwn(inner, key) && isRecord(inner[key])) return inner[key];
  return {};
}
