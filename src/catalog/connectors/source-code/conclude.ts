import type { ConcludeContext, FileFacts } from "../../../domain/file-connector.ts";
import type { Observation } from "../../../domain/observation.ts";
import { Bodies } from "./bodies.ts";
import { AgentPart } from "./conclude-agents.ts";
import { ModelPart } from "./conclude-models.ts";
import { OperationPart } from "./conclude-operations.ts";
import { PromptPart } from "./conclude-prompts.ts";
import { ToolPart, textIn } from "./conclude-tools.ts";
import { Emitter } from "./emit.ts";
import type { SourceFacts } from "./facts.ts";
import type { Expression, FunctionIr } from "./ir.ts";
import { ModelIds } from "./model-ids.ts";
import type { LoadedModule } from "./modules.ts";
import { Names } from "./names.ts";
import { Program } from "./program.ts";
import { Recogniser, type Recognition } from "./recognise.ts";
import type { KnownSymbol } from "./symbols.ts";
import { SymbolTable } from "./symbols.ts";
import type { InstanceValue } from "./values.ts";

/** Joins all modules into one program and tells what AI is in it. */
export function concludeSource(
  files: readonly FileFacts<SourceFacts>[],
  context: ConcludeContext,
): Omit<Observation, "connector" | "scope"> {
  const program = programOf(files, context);
  const recogniser = new Recogniser(program, new SymbolTable(context.knowledge.signatures));
  const emit = new Emitter(context);
  const names = new Names();
  const bodies = new Bodies(program, emit);
  const models = new ModelPart(emit, program, recogniser, new ModelIds(context.knowledge), context);
  const tools = new ToolPart(emit, program, recogniser, bodies, names);
  const prompts = new PromptPart(emit, program, recogniser);
  const agents = new AgentPart({ emit, program, recogniser, models, tools, prompts, bodies, names });
  const operations = new OperationPart({ emit, program, recogniser, models, prompts, agents, names });
  const decorators = new Decorators(program, recogniser, tools, emit, agents);

  for (const module of program.modules.values()) {
    decorators.run(module);
    for (const [id, own] of module.ir.classes.entries()) {
      const base = own.bases
        .flatMap((item) => decorators.symbols(module, item))
        .find((known) => known.spec.role === "tool");
      if (base !== undefined) tools.fromClass(module, id, base.signature.id);
    }
  }
  for (const call of program.calls()) {
    if (call.call.id === -1 || decorators.consumed.has(call.call)) continue;
    const recognitions = recogniser.recognise(call);
    for (const recognition of recognitions) {
      agents.assetsOf(recognition);
      operations.fromCall(recognition);
    }
    if (recognitions.length === 0) operations.fromOther(call);
  }
  decorators.servers();
  models.catalogue();
  return { ...emit.result(), notExamined: [] };
}

function programOf(files: readonly FileFacts<SourceFacts>[], context: ConcludeContext): Program {
  const packages = new Map(
    files.flatMap(({ path, facts }) =>
      facts.packageName === null
        ? []
        : [[facts.packageName, path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ""] as const],
    ),
  );
  const modules = files.flatMap(({ path, facts }) => (facts.module === null ? [] : [{ path, ir: facts.module }]));
  return new Program(modules, context.paths, packages);
}

/** Functions that a decorator makes a tool, a guardrail or a prompt, and the servers that offer tools. */
class Decorators {
  readonly consumed = new Set<Expression>();
  readonly #program: Program;
  readonly #recogniser: Recogniser;
  readonly #tools: ToolPart;
  readonly #emit: Emitter;
  readonly #agents: AgentPart;

  constructor(program: Program, recogniser: Recogniser, tools: ToolPart, emit: Emitter, agents: AgentPart) {
    this.#program = program;
    this.#recogniser = recogniser;
    this.#tools = tools;
    this.#emit = emit;
    this.#agents = agents;
  }

  run(module: LoadedModule): void {
    for (const own of module.ir.functions)
      for (const decorator of own.decorators) this.#decorated(module, own, decorator);
  }

  #decorated(module: LoadedModule, own: FunctionIr, decorator: Expression): void {
    const target = decorator.kind === "call" ? decorator.callee : decorator;
    const context = { module, scope: module.ir.scopes[own.scope]?.parent ?? 0, frame: null };
    for (const value of this.#program.evaluator.evaluate(target, context)) {
      if (value.kind !== "symbol") continue;
      const known = this.#recogniser
        .symbol(module.ir.language, value.path)
        .find(({ spec }) => ["tool", "mcp-tool"].includes(spec.role));
      if (known === undefined) continue;
      if (decorator.kind === "call") this.consumed.add(decorator);
      const name = decorator.kind === "call" ? this.#givenName(decorator, module, context.scope) : undefined;
      const key = this.#tools.fromFunction({ module, id: own.id }, known.signature.id, name);
      this.#offer(key, value.receiver, known);
      return;
    }
  }

  #givenName(
    decorator: Extract<Expression, { kind: "call" }>,
    module: LoadedModule,
    scope: number,
  ): string | undefined {
    const call = { module, scope, call: decorator };
    return textIn(
      [
        ...this.#recogniser.at(call, "name"),
        ...this.#recogniser.at(call, "name_override"),
        ...this.#recogniser.at(call, 0),
      ].filter((value) => value.kind === "text" && /^[\w .:/-]{1,64}$/.test(value.value)),
    );
  }

  /** Links a tool to what offers it: a server exposes it, an agent uses it. */
  #offer(key: string, receiver: InstanceValue | null, known: KnownSymbol): void {
    for (let at = receiver; at !== null; at = at.receiver) {
      if (at.call.id === -1) break;
      const owners = this.#recogniser.recognise({ module: at.context.module, scope: at.context.scope, call: at.call });
      for (const owner of owners)
        for (const asset of this.#agents.assetsOf(owner))
          if (["mcp-server", "agent"].includes(owner.spec.role))
            this.#emit.link(asset, known.spec.role === "mcp-tool" ? "exposes" : "uses", key, []);
    }
  }

  symbols(module: LoadedModule, expression: Expression): readonly KnownSymbol[] {
    const values = this.#program.evaluator.evaluate(expression, { module, scope: 0, frame: null });
    return values.flatMap((value) =>
      value.kind === "symbol" ? this.#recogniser.symbol(module.ir.language, value.path) : [],
    );
  }

  /** Tools registered on servers by calls, and tools listed by low-level request handlers. */
  servers(): void {
    const serversOf = new Map<string, string[]>();
    const registrations: Recognition[] = [];
    for (const call of this.#program.calls()) {
      for (const recognition of this.#recogniser.recognise(call)) {
        if (recognition.spec.role === "mcp-server")
          serversOf.set(this.#emit.application(call.module, []), [
            ...(serversOf.get(this.#emit.application(call.module, [])) ?? []),
            ...this.#agents.assetsOf(recognition),
          ]);
        if (recognition.spec.role === "mcp-tool" && !this.consumed.has(call.call)) registrations.push(recognition);
      }
      this.#listed(call);
    }
    for (const recognition of registrations) {
      const [tool] = this.#agents.assetsOf(recognition);
      if (tool === undefined) continue;
      const direct = this.#ownerOf(recognition.receiver);
      const servers =
        direct.length > 0 ? direct : (serversOf.get(this.#emit.application(recognition.call.module, [])) ?? []);
      const evidence = [this.#emit.evidence(recognition.call.module, recognition.call.call.line, "declared")];
      if (servers.length === 1 || direct.length > 0)
        for (const server of servers) this.#emit.link(server, "exposes", tool, evidence);
    }
  }

  #ownerOf(receiver: InstanceValue | null): readonly string[] {
    if (receiver === null || receiver.call.id === -1) return [];
    const owners = this.#recogniser.recognise({
      module: receiver.context.module,
      scope: receiver.context.scope,
      call: receiver.call,
    });
    return owners.filter(({ spec }) => spec.role === "mcp-server").flatMap((owner) => this.#agents.assetsOf(owner));
  }

  /** `server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: […] }))`. */
  #listed(call: Parameters<Recogniser["recognise"]>[0]): void {
    const first = call.call.positional[0];
    if (
      call.call.callee.kind !== "member" ||
      call.call.callee.name !== "setRequestHandler" ||
      first?.kind !== "name" ||
      first.name !== "ListToolsRequestSchema"
    )
      return;
    const handler = call.call.positional[1];
    const context = { module: call.module, scope: call.scope, frame: null };
    const servers = this.#program.evaluator
      .evaluate(call.call.callee.object, context)
      .flatMap((value) => (value.kind === "instance" ? this.#ownerOf(value) : []));
    const functions = handler === undefined ? [] : this.#program.evaluator.evaluate(handler, context);
    for (const value of functions) {
      if (value.kind !== "function") continue;
      const own = value.module.ir.functions[value.id] as FunctionIr;
      const results = own.returns.flatMap((item) =>
        this.#program.evaluator.evaluate(item, { module: value.module, scope: own.scope, frame: null }),
      );
      const tools = results.flatMap((item) =>
        item.kind === "dict" ? this.#program.evaluator.member(item, "tools") : [],
      );
      for (const tool of this.#agents.toolsIn(tools, "mcp"))
        for (const server of servers) this.#emit.link(server, "exposes", tool, []);
    }
  }
}
