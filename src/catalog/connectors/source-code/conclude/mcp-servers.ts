import type { PartialProperties } from "../../../../domain/observation.ts";
import { textIn } from "../recognise/arguments.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import { nameOf } from "./naming.ts";
import type { Workbench } from "./workbench.ts";

/** Emits the server that a call implements, and returns its key. */
export function implementedServer(bench: Workbench, recognition: Recognition): string {
  const { call, signature } = recognition;
  const { emit } = bench;
  const name = nameOf(bench, recognition);
  const evidence = [emit.at(call)];
  const anchor = `implemented:${signature.id}:${name}`;
  const key = `${call.module.path}#mcp-server:${call.call.line}:${call.call.id}`;
  emit.asset(key, { kind: "mcp-server", name, anchor, properties: { role: "implemented" } }, evidence);
  emit.belongs(call.module, "contains", key, evidence);
  return key;
}

/** How code starts or contacts a server. */
interface Connection {
  readonly command: string | undefined;
  readonly args: readonly string[];
  /** Web address, if it has one. */
  readonly url: string | undefined;
}

/** Emits the server that code starts or contacts; nothing when it is not known which. */
export function clientOfServer(bench: Workbench, recognition: Recognition): readonly string[] {
  const { call, spec, signature } = recognition;
  const { emit, given } = bench;
  const connection = connectionOf(bench, recognition);
  if (connection.command === undefined && connection.url === undefined) return [];
  const name = textIn(given.of(call, spec, "name")) ?? nameOfConnection(connection) ?? signature.title;
  const evidence = [emit.at(call)];
  const properties = { role: "configured" as const, client: signature.id, ...transportOf(connection) };
  const key = `${call.module.path}#mcp-client:${call.call.line}:${call.call.id}`;
  emit.asset(key, { kind: "mcp-server", name, anchor: `code:${name}`, properties }, evidence);
  emit.belongs(call.module, "uses", key, evidence);
  return [key];
}

function connectionOf({ given, program }: Workbench, { call }: Recognition): Connection {
  const at = (...places: (string | number)[]) => places.flatMap((place) => given.at(call, place));
  const url = textIn(at("url", "params.url", "server_url", 0));
  const args = at("args", "params.args").flatMap((value) =>
    value.kind === "list"
      ? value.expression.items.flatMap((item) => textIn(program.evaluator.evaluate(item, value.context)) ?? [])
      : [],
  );
  const isWeb = url !== undefined && /^https?:\/\//.test(url);
  return { command: textIn(at("command", "params.command")), args, url: isWeb ? url : undefined };
}

/** The package that is started, without its version; else the host; else the command. */
const nameOfConnection = ({ args, url, command }: Connection): string | undefined =>
  args.find((item) => !item.startsWith("-"))?.replace(/@[^/@]*$/, "") ??
  url?.replace(/^https?:\/\/([^/]+).*$/, "$1") ??
  command;

function transportOf({ command, args, url }: Connection): PartialProperties<"mcp-server"> {
  if (command !== undefined) return { transport: "stdio", command, arguments: args, url: null, encrypted: null };
  return url === undefined ? {} : { url, encrypted: url.startsWith("https://"), command: null };
}
