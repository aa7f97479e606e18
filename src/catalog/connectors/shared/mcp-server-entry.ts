import type { Evidence } from "../../../domain/evidence.ts";
import type { Knowledge } from "../../../domain/knowledge.ts";
import type { Gap, PartialProperties } from "../../../domain/observation.ts";
import {
  type ConfigPath,
  type ConfigRecord,
  type ConfigValue,
  isRecord,
  recordOf,
  textAt,
  textsOf,
} from "./config-document.ts";
import { isStandIn, type LiteralSecret, literalSecret, maskUrl, namesSecret, secretsInUrl } from "./literal-secret.ts";
import { readArguments } from "./server-arguments.ts";
import { type StartSignal, startSignals } from "./start-signals.ts";
import { namedPackage, type StartedPackage, startedPackage } from "./started-package.ts";

/** A secret written into an entry, and where in the entry. */
export interface PlacedSecret extends LiteralSecret {
  readonly at: ConfigPath;
}

/** What one entry says, with secrets apart. */
export interface ServerReading {
  readonly name: string;
  readonly transport: "stdio" | "sse" | "streamable-http";
  readonly command: string | null;
  readonly arguments: readonly string[];
  readonly package: StartedPackage | null;
  readonly url: string | null;
  /** Absent where the entry does not tell: a server reached by https may ask for OAuth when it is contacted. */
  readonly authentication?: "none" | "header" | "oauth" | "environment";
  readonly environment: readonly string[];
  readonly secrets: readonly PlacedSecret[];
  readonly autoApproved: readonly string[];
  readonly enabled: boolean;
  readonly signals: readonly StartSignal[];
}

/** Why the way a server asks who calls is not known from its entry. */
export const RUNTIME_AUTHENTICATION: Gap = {
  reason: "dynamic",
  detail: "the configuration names no credential; a server reached by https may ask for OAuth when it is contacted",
};

/** What an entry says of a configured server, whoever declares it. */
export function entryProperties(
  entry: Omit<ServerReading, "secrets">,
  evidence: Evidence,
): PartialProperties<"mcp-server"> {
  const { url, authentication } = entry;
  return {
    transport: entry.transport,
    command: entry.command,
    arguments: entry.arguments,
    package: entry.package?.purl ?? null,
    pinned: entry.package?.pinned ?? null,
    url,
    ...((url === null || hasScheme(url)) && { encrypted: url === null ? null : /^https:/i.test(url) }),
    ...(authentication !== undefined && { authentication }),
    environment: entry.environment,
    enabled: entry.enabled,
    commandSignals: entry.signals.map((signal) => ({ ...signal, evidence })),
  };
}

/** Whether an address is written out, rather than filled in when the server is started. */
export const hasScheme = (url: string): boolean => /^https?:\/\//i.test(url);

/** An entry in one shape, whatever its client calls the parts. */
interface Parts {
  readonly command: string | null;
  readonly args: readonly string[];
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly image: string | undefined;
  readonly environment: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  /** Where environment and headers stand, for evidence. */
  readonly environmentKey: string;
  readonly headersKey: string;
}

/** Reads one server entry; undefined when it names no command, image or address. */
export function readServer(name: string, raw: ConfigRecord, knowledge: Knowledge): ServerReading | undefined {
  const parts = partsOf(raw);
  const { command, args, image } = parts;
  if (command === null && parts.url === undefined && image === undefined) return undefined;
  const read = readArguments(args, knowledge);
  const url = parts.url ?? proxiedUrl(args);
  const line = [...[...parts.environment].map(([key, value]) => `${key}=${value}`), command ?? "", ...args].join(" ");
  const started =
    image !== undefined ? namedPackage("oci", image, null) : command === null ? null : startedPackage(command, args);
  const authentication = authenticationOf(raw, parts, url);
  return {
    name,
    transport: transportOf(parts.type, parts.url),
    command: command === null ? null : (readArguments([command], knowledge).shown[0] ?? null),
    arguments: read.shown,
    package: started,
    url: url === undefined ? null : maskUrl(url),
    ...(authentication !== undefined && { authentication }),
    environment: [...new Set([...parts.environment.keys(), ...read.environment])].sort(),
    secrets: secretsOf(parts, read.secrets, knowledge),
    autoApproved: autoApprovedOf(raw),
    enabled: raw.disabled !== true && raw.enabled !== false && raw.isActive !== false,
    signals: startSignals(line, args, name),
  };
}

function partsOf(entry: ConfigRecord): Parts {
  const raw = isRecord(entry.transport) ? { ...entry, ...entry.transport } : entry;
  const inner = isRecord(raw.command) ? raw.command : undefined;
  const list = Array.isArray(raw.command) ? textsOf(raw.command) : undefined;
  const environmentKey =
    ["env", "environment", "envs", "environmentVariables"].find((key) => raw[key] !== undefined) ?? "env";
  const headersKey = ["headers", "http_headers", "requestHeaders"].find((key) => raw[key] !== undefined) ?? "headers";
  return {
    command: textAt(inner, "path") ?? list?.[0] ?? textAt(raw, "command") ?? textAt(raw, "cmd") ?? null,
    args: [...(list?.slice(1) ?? []), ...textsOf(inner?.args ?? raw.args ?? raw.arguments)],
    url: ["url", "serverUrl", "httpUrl", "uri", "endpoint"]
      .map((key) => textAt(raw, key))
      .find((value) => value !== undefined && value !== ""),
    type: textAt(raw, "type") ?? textAt(raw, "transport") ?? textAt(raw, "transportType"),
    image: textAt(raw, "image"),
    environment: pairs(inner?.env ?? raw[environmentKey]),
    headers: pairs(raw[headersKey]),
    environmentKey,
    headersKey,
  };
}

/** `{A: "x"}`, `["A=x"]`, `["A"]` or `[{name: "A", value: "x"}]` as names and values. */
function pairs(value: ConfigValue | undefined): ReadonlyMap<string, string> {
  if (isRecord(value)) return new Map(Object.keys(value).map((key) => [key, scalar(value[key])]));
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.flatMap((item: ConfigValue): [string, string][] => {
      if (typeof item === "string")
        return [[item.split("=", 1)[0] as string, item.includes("=") ? item.slice(item.indexOf("=") + 1) : ""]];
      const name = textAt(item, "name") ?? textAt(item, "key");
      return name === undefined ? [] : [[name, textAt(item, "value") ?? ""]];
    }),
  );
}

const scalar = (value: ConfigValue | undefined): string =>
  value === null || typeof value === "object" || value === undefined ? "" : String(value);

/** The address that a local bridge (`npx mcp-remote https://…`) passes on to. */
const proxiedUrl = (args: readonly string[]): string | undefined =>
  args.some((argument) => /(?:^|\/)(?:mcp-remote|supergateway|mcp-proxy|mcp-remote-client)\b/.test(argument))
    ? args.find((argument) => /^https?:\/\//.test(argument))
    : undefined;

function transportOf(type: string | undefined, url: string | undefined): ServerReading["transport"] {
  if (type === "sse") return "sse";
  if (type !== undefined && /^(?:streamable[-_]?http|http|streamableHttp|remote)$/i.test(type))
    return "streamable-http";
  if (url === undefined) return "stdio";
  return /\/sse\b/.test(url) ? "sse" : "streamable-http";
}

const isLocal = (url: string): boolean =>
  /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|host\.docker\.internal)(?=[:/?]|$)/i.test(url);

function authenticationOf(raw: ConfigRecord, parts: Parts, url: string | undefined): ServerReading["authentication"] {
  const named =
    [...parts.headers.keys()].some(namesSecret) ||
    raw.bearer_token_env_var !== undefined ||
    isRecord(raw.env_http_headers);
  const passed = parts.args.some((argument) => /^(?:authorization|x-api-key)\s*:/i.test(argument));
  if (named || passed || (url !== undefined && secretsInUrl(url).length > 0)) return "header";
  if (raw.oauth === true || isRecord(raw.oauth) || isRecord(raw.auth) || raw.authProviderType !== undefined)
    return "oauth";
  if (url === undefined) return [...parts.environment.keys()].some(namesSecret) ? "environment" : "none";
  return isLocal(url) || url.startsWith("http:") ? "none" : undefined;
}

function autoApprovedOf(raw: ConfigRecord): string[] {
  const lists = [raw.alwaysAllow, raw.autoApprove, raw.autoApproved, raw.autoApprovedTools];
  const all = raw.trust === true || lists.includes(true);
  return [...new Set([...(all ? ["*"] : []), ...lists.flatMap(textsOf)])].sort();
}

function secretsOf(parts: Parts, inArguments: readonly LiteralSecret[], knowledge: Knowledge): PlacedSecret[] {
  const named = (values: ReadonlyMap<string, string>, key: string): PlacedSecret[] =>
    [...values].flatMap(([name, value]) => {
      const secret = literalSecret(name, value, knowledge);
      if (secret !== undefined) return [{ ...secret, at: [key, name] }];
      return secretsInUrl(value)
        .filter((item) => !isStandIn(item.value))
        .map((item) => ({ name, value: item.value, service: null, format: "variable", at: [key, name] }));
    });
  const inUrl = secretsInUrl(parts.url ?? "")
    .filter((item) => !isStandIn(item.value))
    .map((item) => ({ ...item, service: null, format: "variable", at: ["url"] }));
  return [
    ...named(parts.environment, parts.environmentKey),
    ...named(parts.headers, parts.headersKey),
    ...inUrl,
    ...inArguments.map((secret) => ({ ...secret, at: ["args"] })),
  ];
}

/** What the registry's server.json says of the project's own server: its first package and its remote address. */
export function readRegistryEntry(root: ConfigRecord): ServerReading {
  const [first] = Array.isArray(root.packages) ? root.packages : [];
  const [remote] = Array.isArray(root.remotes) ? root.remotes : [];
  const registry =
    textAt(first, "registryType") ?? textAt(first, "registry_type") ?? textAt(first, "registry_name") ?? "";
  const identifier = textAt(first, "identifier") ?? textAt(first, "name");
  const url = textAt(remote, "url");
  const type =
    textAt(recordOf(first), "transport", "type") ?? textAt(remote, "type") ?? textAt(remote, "transport_type");
  const variables = recordOf(first).environmentVariables ?? recordOf(first).environment_variables;
  return {
    name: textAt(root, "name") ?? "server",
    transport: transportOf(type === "stdio" ? undefined : type, type === "stdio" ? undefined : url),
    command: null,
    arguments: [],
    package:
      identifier === undefined
        ? null
        : namedPackage(registry, identifier, textAt(first, "version") ?? textAt(root, "version") ?? null),
    url: url === undefined ? null : maskUrl(url),
    environment: [...pairs(variables).keys()].sort(),
    secrets: [],
    autoApproved: [],
    enabled: true,
    signals: [],
  };
}
