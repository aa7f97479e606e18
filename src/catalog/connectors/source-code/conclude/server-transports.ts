import type { AssetProperties } from "../../../../domain/asset.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { InstanceValue, Value } from "../evaluate/values.ts";
import { textIn } from "../recognise/arguments.ts";
import type { MadeAssets } from "./made-assets.ts";
import type { Workbench } from "./workbench.ts";

type Transport = AssetProperties["mcp-server"]["transport"];

/** Classes and functions that carry a server's messages, by their qualified names. */
const TRANSPORTS: readonly (readonly [RegExp, Transport])[] = [
  [/\b(StdioServerTransport|stdio_server)\b/, "stdio"],
  [/\b(SSEServerTransport|SseServerTransport)\b/, "sse"],
  [
    /\b(StreamableHTTPServerTransport|StreamableHTTPSessionManager|WebStandardStreamableHTTPServerTransport)\b/,
    "streamable-http",
  ],
];
const NAMED: { readonly [name: string]: Transport } = {
  stdio: "stdio",
  sse: "sse",
  http: "streamable-http",
  "streamable-http": "streamable-http",
};

/** Calls on a server, or with one, that say over what it is reached. */
const SERVES: ReadonlyMap<string, Transport> = new Map([
  ["WithStdioServerTransport", "stdio"],
  ["WithHttpTransport", "streamable-http"],
  ["ServeStdio", "stdio"],
  ["NewStdioServer", "stdio"],
  ["NewSSEServer", "sse"],
  ["NewStreamableHTTPServer", "streamable-http"],
]);

/** Tells over what the servers that are implemented here are reached. */
export class ServerTransports {
  readonly #bench: Workbench;
  readonly #made: MadeAssets;
  readonly #found = new Map<string, Set<Transport>>();

  constructor(bench: Workbench, made: MadeAssets) {
    this.#bench = bench;
    this.#made = made;
  }

  /** Adds the transport of every server that is connected or run; several are a gap, because one property cannot tell them. */
  add(): void {
    for (const call of this.#bench.program.calls()) {
      const { callee } = call.call;
      if (callee.kind !== "member") continue;
      const serving = SERVES.get(callee.name);
      if (serving === undefined && !/^(connect|run|run_async)$/.test(callee.name)) continue;
      const others = serving === undefined ? [] : call.call.positional;
      for (const server of this.#serversAt(this.#bench.given.values(call, [callee.object, ...others])))
        for (const transport of this.#transports(call, callee.name))
          this.#found.set(server, new Set([...(this.#found.get(server) ?? []), transport]));
    }
    for (const [server, transports] of this.#found) this.#describe(server, [...transports].sort());
  }

  #transports(call: Call, method: string): readonly Transport[] {
    const serving = SERVES.get(method);
    if (serving !== undefined) return [serving];
    return method === "connect" ? this.#connected(call) : this.#run(call);
  }

  #describe(server: string, [first, ...others]: readonly Transport[]): void {
    if (first === undefined) return;
    const detail = `it is reached over ${[first, ...others].join(", ")}`;
    if (others.length === 0) this.#bench.emit.describe(server, { transport: first });
    else this.#bench.emit.describe(server, {}, { transport: { reason: "unsupported", detail } });
  }

  #serversAt(values: readonly Value[]): readonly string[] {
    return values
      .filter((value): value is InstanceValue => value.kind === "instance")
      .flatMap((value) => [value, ...receiversOf(value)])
      .flatMap((value) => this.#bench.recogniser.recogniseMaker(value))
      .filter(({ spec }) => spec.role === "mcp-server")
      .flatMap(this.#made.of);
  }

  /** `server.connect(new StdioServerTransport())` */
  #connected(call: Call): readonly Transport[] {
    return this.#bench.given.at(call, 0).flatMap((value) => (value.kind === "instance" ? transportOf(value.path) : []));
  }

  /** `server.run(transport="sse")`; without one the default. A low-level server is handed streams that another call opened. */
  #run(call: Call): readonly Transport[] {
    const { given, bodies, program } = this.#bench;
    if (!bodies.paths(call).some((path) => /(FastMCP|MCPServer)\(\)\.run(_async)?$/.test(path))) {
      if (call.call.positional.length === 0) return [];
      return program.callsOf(call.module).flatMap((other) => bodies.paths(other).flatMap(transportOf));
    }
    const name = textIn([...given.at(call, "transport"), ...given.at(call, 0)]);
    if (name !== undefined) return name in NAMED ? [NAMED[name] as Transport] : [];
    return call.call.keywords.some((item) => item.name === "transport") || call.call.positional.length > 0
      ? []
      : ["stdio"];
  }
}

/** What a value was called on, the nearest first: builders hand themselves on. */
function receiversOf({ receiver }: InstanceValue): readonly InstanceValue[] {
  return receiver === null ? [] : [receiver, ...receiversOf(receiver)];
}

const transportOf = (path: string): readonly Transport[] =>
  TRANSPORTS.flatMap(([form, transport]) => (form.test(path) ? [transport] : []));
