import type { Call } from "../evaluate/evaluation.ts";
import type { FunctionValue, InstanceValue, Value } from "../evaluate/values.ts";
import type { Expression, FunctionIr } from "../ir.ts";
import type { Recognition } from "../recognise/recogniser.ts";
import type { Unclaimed } from "./definitions.ts";
import type { MadeAssets } from "./made-assets.ts";
import { unknownRegistrations } from "./unknown-registrations.ts";
import type { Workbench } from "./workbench.ts";

/** What servers offer. */
const OFFERED: ReadonlySet<string> = new Set(["mcp-tool", "mcp-prompt"]);

/** Finds tools and prompts registered on servers by calls, and tools listed by low-level request handlers. */
export class ServerTools {
  readonly #bench: Workbench;
  readonly #made: MadeAssets;

  constructor(bench: Workbench, made: MadeAssets) {
    this.#bench = bench;
    this.#made = made;
  }

  /** Links servers to what they offer. `consumed`: calls that are decorators, whose tools are linked already but for `unclaimed`. */
  add(consumed: ReadonlySet<Expression>, unclaimed: readonly Unclaimed[]): void {
    const serversOf = new Map<string, string[]>();
    const registrations: Recognition[] = [];
    for (const call of this.#bench.program.calls()) {
      for (const recognition of this.#bench.recogniser.recognise(call)) {
        if (recognition.spec.role === "mcp-server") this.#addServer(serversOf, recognition);
        if (OFFERED.has(recognition.spec.role) && !consumed.has(call.call)) registrations.push(recognition);
      }
      this.#addListed(call);
    }
    for (const recognition of registrations)
      this.#register(recognition, serversOf.get(this.#applicationOf(recognition)) ?? []);
    for (const { key, module } of unclaimed) {
      const [only, ...others] = serversOf.get(this.#bench.emit.application(module, [])) ?? [];
      if (only !== undefined && others.length === 0) this.#bench.emit.link(only, "exposes", key, []);
    }
    this.#tellUnknown(serversOf);
  }

  /** What may be registered on any server of its application leaves open what each of them offers. */
  #tellUnknown(serversOf: ReadonlyMap<string, readonly string[]>): void {
    const { emit } = this.#bench;
    for (const { module, call } of unknownRegistrations(this.#bench)) {
      const detail = `${module.path}:${call.line} registers on a server that could not be told`;
      for (const server of serversOf.get(emit.application(module, [])) ?? [])
        emit.incomplete(server, "exposes", detail);
    }
  }

  #applicationOf({ call }: Recognition): string {
    return this.#bench.emit.application(call.module, []);
  }

  #addServer(serversOf: Map<string, string[]>, recognition: Recognition): void {
    const application = this.#applicationOf(recognition);
    serversOf.set(application, [...(serversOf.get(application) ?? []), ...this.#made.of(recognition)]);
  }

  /** A registration belongs to the server it was made on; when that is not known, to the application's only one. */
  #register(recognition: Recognition, servers: readonly string[]): void {
    const { emit } = this.#bench;
    const tools = this.#made.of(recognition);
    const direct = this.#serversMadeBy(recognition.receiver);
    const owners = direct.length > 0 || servers.length !== 1 ? direct : servers;
    for (const server of owners) {
      for (const tool of tools) emit.link(server, "exposes", tool, [emit.at(recognition.call)]);
      if (tools.length === 0) emit.incomplete(server, "exposes", "part of what it offers is named at run time");
    }
  }

  #serversMadeBy(receiver: InstanceValue | null): readonly string[] {
    return (receiver === null ? [] : this.#bench.recogniser.recogniseMaker(receiver))
      .filter(({ spec }) => spec.role === "mcp-server")
      .flatMap(this.#made.of);
  }

  /** `server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: […] }))`. */
  #addListed(call: Call): void {
    const [schema, handler] = call.call.positional;
    const { callee } = call.call;
    if (callee.kind !== "member" || callee.name !== "setRequestHandler") return;
    if (schema?.kind !== "name" || schema.name !== "ListToolsRequestSchema" || handler === undefined) return;
    const { given, emit } = this.#bench;
    const servers = given
      .values(call, [callee.object])
      .flatMap((value) => (value.kind === "instance" ? this.#serversMadeBy(value) : []));
    for (const value of given.values(call, [handler])) {
      if (value.kind !== "function") continue;
      for (const tool of this.#made.toolLists.toolsIn(this.#returnedTools(value), "mcp"))
        for (const server of servers) emit.link(server, "exposes", tool, []);
    }
  }

  #returnedTools({ module, id }: FunctionValue): readonly Value[] {
    const { evaluator } = this.#bench.program;
    const own = module.ir.functions[id] as FunctionIr;
    return own.returns
      .flatMap((item) => evaluator.evaluate(item, { module, scope: own.scope, frame: null }))
      .flatMap((item) => (item.kind === "dict" ? evaluator.member(item, "tools") : []));
  }
}
