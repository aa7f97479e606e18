import type { Evidence } from "../../../domain/evidence.ts";
import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { AiService } from "../../../domain/knowledge.ts";
import type { Gap, Observation, ObservedAsset } from "../../../domain/observation.ts";
import { literalCredential } from "../shared/literal-credential.ts";
import { type McpClient, mcpClientOf } from "../shared/mcp-clients.ts";
import { entryProperties, hasScheme, RUNTIME_AUTHENTICATION, type ServerReading } from "../shared/mcp-server-entry.ts";
import { clientAsset, ObservationBuilder, type Place } from "../shared/observation-builder.ts";
import { serviceOfHost } from "../shared/service-of-host.ts";
import type { StartedPackage } from "../shared/started-package.ts";
import { addOffered, type OfferedTools } from "./tool-list.ts";

/** A secret as it may leave the file: never its value. */
export interface SecretFact extends Place {
  readonly name: string;
  readonly fingerprint: string;
  readonly service: string | null;
  readonly format: string;
}

/** One server of one file. */
export interface ServerFact extends Omit<ServerReading, "secrets">, Place {
  readonly secrets: readonly SecretFact[];
}

/** What one file tells. */
export interface McpFacts {
  readonly servers: readonly ServerFact[];
  /** What the server of the file, or one that others name, is said to offer. */
  readonly offered: OfferedTools | null;
}

/**
 * Turns the entries of all files into servers, the clients that use them, and what they are started from, reach and offer. A list of tools that
 * was saved of a server is what every entry by its name offers.
 */
export function conclude(
  files: readonly FileFacts<McpFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const builder = new ObservationBuilder("mcp-config", context);
  const byName = new Map<string, string[]>();
  const lists: { readonly path: string; readonly offered: OfferedTools; readonly own: readonly string[] }[] = [];
  for (const { path, facts } of files) {
    const client = mcpClientOf(path);
    const own = client === undefined ? [] : addServers(builder, context, client, path, facts.servers);
    for (const { name, key } of own) byName.set(name, [...(byName.get(name) ?? []), key]);
    if (facts.offered !== null) lists.push({ path, offered: facts.offered, own: own.map(({ key }) => key) });
  }
  for (const { path, offered, own } of lists) {
    const servers = own.length > 0 ? own : (byName.get(offered.server) ?? []);
    if (servers.length > 0) addOffered(builder, path, offered, servers);
    else builder.notExamined(path, "unsupported", `no configuration here names a server ${offered.server}`);
  }
  return builder.result();
}

const addServers = (
  builder: ObservationBuilder,
  context: ConcludeContext,
  client: McpClient,
  path: string,
  facts: readonly ServerFact[],
): readonly { readonly name: string; readonly key: string }[] =>
  facts.map((fact, index) => ({ name: fact.name, key: addServer(builder, context, client, path, fact, index) }));

function addServer(
  builder: ObservationBuilder,
  context: ConcludeContext,
  client: McpClient,
  path: string,
  fact: ServerFact,
  index: number,
): string {
  const evidence = builder.evidence(path, { line: fact.line, snippet: fact.snippet });
  const application = builder.application(path, evidence);
  const isWithin = context.scope.kind !== "device" && openedIn(path) !== builder.rootOf(path);
  const server = builder.add(serverAsset(`${path}#${index}:${fact.name}`, client, fact, evidence, isWithin));
  if (client.declaresOwn === true) builder.link(application, "exposes", server, evidence);
  else {
    const agent = builder.add(clientAsset(client.id, builder.rootOf(path), evidence));
    builder.link(application, "uses", agent, evidence);
    builder.link(agent, "uses", server, evidence);
  }
  if (fact.package !== null)
    builder.link(server, "depends-on", builder.add(packageAsset(fact.package, evidence)), evidence);
  addEndpoint(builder, context.knowledge.services, server, fact, evidence);
  for (const secret of fact.secrets) {
    const place = builder.evidence(path, { line: secret.line, snippet: secret.snippet });
    builder.link(server, "authenticates-with", builder.add(literalCredential(secret, place)), place);
  }
  return server;
}

/** The folder whose opening has a client read the file: the one that holds it, or the hidden folder that it lies in. */
function openedIn(path: string): string {
  const parts = path.split("/");
  const hidden = parts.findIndex((part) => part.startsWith("."));
  return parts.slice(0, hidden < 0 ? -1 : hidden).join("/");
}

const OPENED_APART: Gap = {
  reason: "dynamic",
  detail:
    "its configuration lies in a folder within the project, and is read where that folder is opened, or there to be copied",
};

const RUNTIME_ADDRESS: Gap = { reason: "dynamic", detail: "the address is filled in when the server is started" };

function serverAsset(
  key: string,
  client: McpClient,
  fact: ServerFact,
  evidence: Evidence,
  isWithin: boolean,
): ObservedAsset<"mcp-server"> {
  const { url, authentication } = fact;
  const own = client.declaresOwn === true;
  const isOpenedApart = client.projectScoped && !own && isWithin;
  return {
    key,
    kind: "mcp-server",
    name: fact.name,
    identities: [],
    anchor: `${own ? "declared" : client.id}:${fact.name}`,
    properties: {
      role: own ? "implemented" : "configured",
      client: own ? null : client.id,
      ...entryProperties(fact, evidence),
      literalSecrets: [...new Set(fact.secrets.map((secret) => secret.name))].sort(),
      autoApproved: fact.autoApproved,
      ...(own && fact.transport === "stdio" && { listensOn: null }),
      ...(!isOpenedApart && { projectScoped: client.projectScoped && !own }),
    },
    gaps: {
      ...(isOpenedApart && { projectScoped: OPENED_APART }),
      ...(authentication === undefined && { authentication: RUNTIME_AUTHENTICATION }),
      ...(url !== null && !hasScheme(url) && { encrypted: RUNTIME_ADDRESS }),
    },
    evidence: [evidence],
  };
}

const packageAsset = (started: StartedPackage, evidence: Evidence): ObservedAsset<"package"> => ({
  key: started.purl,
  kind: "package",
  name: started.name,
  identities: [started.purl],
  anchor: started.purl,
  properties: {
    ecosystem: started.ecosystem,
    version: started.version,
    // Nothing after the name lets the runner take any version: `*`, as in a manifest, and never "nobody asked for it".
    requirement: started.requirement ?? (started.version === null ? "*" : null),
    pinned: started.pinned,
    category: "mcp",
    direct: true,
    development: false,
    source: started.source,
  },
  evidence: [evidence],
});

const LOCAL_HOST = /^(?:localhost|127\.|\[::1\]|0\.0\.0\.0|host\.docker\.internal)/i;

function addEndpoint(
  builder: ObservationBuilder,
  services: readonly AiService[],
  server: string,
  fact: ServerFact,
  evidence: Evidence,
): void {
  const [, scheme, host] = /^(https?):\/\/(?:[^/@\s]*@)?([A-Za-z0-9.-]+)/i.exec(fact.url ?? "") ?? [];
  if (scheme === undefined || host === undefined || LOCAL_HOST.test(host)) return;
  const service = serviceOfHost(host.toLowerCase(), services);
  const identity = `endpoint:${host.toLowerCase()}`;
  const endpoint = builder.add({
    key: identity,
    kind: "endpoint",
    name: host.toLowerCase(),
    identities: [identity],
    anchor: identity,
    properties: {
      url: `${scheme.toLowerCase()}://${host.toLowerCase()}`,
      host: host.toLowerCase(),
      encrypted: scheme.toLowerCase() === "https",
      provider: service?.id ?? null,
    },
    evidence: [evidence],
  });
  builder.link(server, "uses", endpoint, evidence);
  const key = service && builder.aiService(service.id, evidence);
  if (key !== undefined) builder.link(endpoint, "supplied-by", key, evidence);
}
