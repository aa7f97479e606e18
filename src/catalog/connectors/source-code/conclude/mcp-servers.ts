import type { Evidence } from "../../../../domain/evidence.ts";
import type { Gap } from "../../../../domain/observation.ts";
import {
  entryProperties,
  RUNTIME_AUTHENTICATION,
  readServer,
  type ServerReading,
} from "../../shared/mcp-server-entry.ts";
import type { LoadedModule } from "../modules.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { connectionsOf } from "./mcp-connections.ts";
import { nameOf } from "./naming.ts";
import { nameToldByServer } from "./rust-servers.ts";
import { serversInTables } from "./server-tables.ts";
import type { AssetsOf, Workbench } from "./workbench.ts";

/** Arguments that may be an object which says how a server is started. */
const STARTED_BY = ["server_params", "connection_params", "params", "transport", 0];

/** Emits the server that a call implements, and returns its key. */
export function implementedServer(bench: Workbench, recognition: Recognition): string {
  const { call, signature } = recognition;
  const { emit } = bench;
  const told = call.module.ir.language === "rust" ? nameToldByServer(bench, call) : undefined;
  const name = told ?? nameOf(bench, recognition);
  const evidence = [emit.at(call)];
  const anchor = `implemented:${signature.id}:${name}`;
  const key = `${call.module.path}#mcp-server:${call.call.line}:${call.call.id}`;
  emit.asset(key, { kind: "mcp-server", name, anchor, properties: { role: "implemented" } }, evidence);
  emit.belongs(call.module, "contains", key, evidence);
  return key;
}

/** Emits the servers that code starts or contacts; nothing when it is not known which. */
export function clientOfServer(bench: Workbench, recognition: Recognition, assetsOf: AssetsOf): readonly string[] {
  const inner = [...startedBy(bench, recognition).flatMap(assetsOf), ...tabledServers(bench, recognition)];
  if (inner.length > 0) return inner;
  const { call, spec } = recognition;
  const named = textIn(bench.given.of(call, spec, "name"));
  return connectionsOf(bench, recognition).flatMap((entry, index) => {
    const reading = readServer(named ?? "", entry, bench.knowledge);
    const at = bench.emit.at(call);
    const start = reading?.url ?? `${call.call.line}:${call.call.id}:${index}`;
    return reading === undefined ? [] : [configuredServer(bench, recognition, reading, { at, start })];
  });
}

/** Emits the servers that a call is given in a table by name, and returns their keys. */
export const tabledServers = (bench: Workbench, recognition: Recognition): readonly string[] =>
  serversInTables(bench, recognition).flatMap(({ name, entry, dict: { context, expression } }) => {
    const reading = readServer(name, entry, bench.knowledge);
    const at = bench.emit.evidence(context.module, expression.line, "declared");
    const start = `${expression.line}:${name}`;
    return reading === undefined ? [] : [configuredServer(bench, recognition, reading, { at, start, ...context })];
  });

/** Calls that made what this one is given to start its server with. */
function startedBy({ given, recogniser }: Workbench, { call }: Recognition): readonly Recognition[] {
  return STARTED_BY.flatMap((place) => given.at(call, place))
    .flatMap((value) => (value.kind === "instance" ? recogniser.recogniseMaker(value) : []))
    .filter(({ spec }) => spec.role === "mcp-client");
}

/** Where a server is declared: the evidence, and what tells it from others of the same file. */
interface Declaration {
  readonly at: Evidence;
  readonly start: string;
  readonly module?: LoadedModule;
}

function configuredServer(
  { emit }: Workbench,
  { call, signature }: Recognition,
  reading: ServerReading,
  { at, start, module = call.module }: Declaration,
): string {
  const name = reading.name === "" ? nameOfStart(reading, signature.title) : reading.name;
  const properties = {
    role: "configured" as const,
    client: signature.id,
    ...entryProperties(reading, at),
    literalSecrets: [...new Set(reading.secrets.map((secret) => secret.name))].sort(),
    projectScoped: false,
  };
  const gaps: { readonly [property: string]: Gap } =
    reading.authentication === undefined ? { authentication: RUNTIME_AUTHENTICATION } : {};
  const key = `${module.path}#mcp-client:${start}`;
  emit.asset(key, { kind: "mcp-server", name, anchor: `code:${name}`, properties, gaps }, [at]);
  emit.belongs(module, "uses", key, [at]);
  return key;
}

/** The package that is started, without its version; else the host; else the program that is run, or the script it runs. */
const nameOfStart = ({ package: started, url, arguments: args, command }: ServerReading, fallback: string): string =>
  started?.name ??
  url?.replace(/^https?:\/\/([^/]+).*$/s, "$1") ??
  args.find((item) => !item.startsWith("-")) ??
  command ??
  fallback;
