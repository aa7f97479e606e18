import { folderOf } from "../../../../domain/application-root.ts";
import type { SymbolSpec } from "../../../../domain/signature.ts";
import type { Call } from "../evaluate/evaluation.ts";
import type { Program } from "../evaluate/program.ts";
import type { InstanceValue, SymbolValue } from "../evaluate/values.ts";
import type { CallExpression, Expression, ProgramLanguage } from "../ir.ts";
import type { LoadedModule } from "../modules.ts";
import { type Arguments, contextOf, expressionAt, hasArgument, textIn } from "./arguments.ts";
import { isDistinctive, operationOf, runsModel, runsObject } from "./method-names.ts";
import type { KnownSymbol, SymbolTable } from "./symbols.ts";
import type { TellingCalls } from "./telling-calls.ts";

/** A call known by a signature. */
export interface Recognition extends KnownSymbol {
  readonly call: Call;
  readonly path: string;
  /** The call result it was made on: a client, a server, a model object. */
  readonly receiver: InstanceValue | null;
}

/** What a call may be a call of, by its qualified name. */
type Callee = Pick<SymbolValue | InstanceValue, "path" | "receiver">;

/** Tells which calls the signatures know. */
export class Recogniser {
  readonly #program: Program;
  readonly #symbols: SymbolTable;
  readonly #arguments: Arguments;
  readonly #telling: TellingCalls;
  readonly #known = new Map<CallExpression, readonly Recognition[]>();
  /** Folder → whether it holds a C# file that uses a known library. */
  readonly #beside = new Map<string, boolean>();

  constructor(program: Program, symbols: SymbolTable, args: Arguments, telling: TellingCalls) {
    this.#telling = telling;
    this.#program = program;
    this.#symbols = symbols;
    this.#arguments = args;
  }

  /** What a call is; empty for most. */
  recognise(call: Call): readonly Recognition[] {
    const known = this.#known.get(call.call);
    if (known !== undefined) return known;
    if (!this.#telling.may(call)) return [];
    this.#known.set(call.call, []);
    const found = this.#recognise(call);
    this.#known.set(call.call, found);
    return found;
  }

  /** What the call that made a value is. */
  recogniseMaker({ call, context: { module, scope } }: InstanceValue): readonly Recognition[] {
    return call.id === -1 ? [] : this.recognise({ module, scope, call });
  }

  /** What a symbol is, without a call: a decorator, a base class. */
  symbol(language: ProgramLanguage, path: string): readonly KnownSymbol[] {
    return this.#symbols.lookup(language, path);
  }

  #recognise(call: Call): readonly Recognition[] {
    if (isSuper(call.call.callee)) return [];
    const symbols = this.#program.callee(call).filter((value) => value.kind === "symbol" || value.kind === "instance");
    for (const { path, receiver } of [...symbols, ...this.#classBases(call)]) {
      const specs = this.symbol(call.module.ir.language, path).filter(
        ({ spec }) => hasRequired(spec, call) && this.#isMeant(spec, call),
      );
      if (specs.length > 0) return withoutWeaker(specs).map((known) => ({ ...known, call, path, receiver }));
    }
    for (const { path, receiver } of symbols) {
      const known = this.#onModel(call.module.ir.language, path);
      if (known !== undefined) return [{ ...known, call, path, receiver }];
    }
    const extension = this.#extension(call);
    if (extension.length > 0) return extension;
    const clients = symbols.flatMap((symbol): Recognition[] => {
      const known = this.#onClient(call, symbol.path);
      return known === undefined ? [] : [{ ...known, call, path: symbol.path, receiver: symbol.receiver }];
    });
    const best = clients.length > 1 ? clients.find((client) => this.#servesModel(client)) : undefined;
    return best === undefined ? clients.slice(0, 1) : [best];
  }

  /** Whether an argument that decides what the call is has the value it must have, and not the one it must not. */
  #isMeant({ onlyWhere, unlessWhere }: SymbolSpec, call: Call): boolean {
    const isGiven = (where: NonNullable<SymbolSpec["onlyWhere"]>): boolean =>
      textIn(this.#arguments.at(call, where.argument)) === where.is;
    return (onlyWhere === undefined || isGiven(onlyWhere)) && (unlessWhere === undefined || !isGiven(unlessWhere));
  }

  /** A C# extension method is known by its name, whatever it is called on, where a file has one of the libraries. */
  #extension(call: Call): readonly Recognition[] {
    const { callee } = call.call;
    const { language, imports } = call.module.ir;
    if (language !== "csharp" || callee.kind !== "member") return [];
    if (!imports.some((item) => this.#program.isLibrary(item.module)) && !this.#isBesideLibrary(call.module)) return [];
    const path = `extension/${callee.name}`;
    const receiver = this.#program.evaluator
      .evaluate(callee.object, contextOf(call))
      .find((value) => value.kind === "instance");
    return this.symbol(language, path).map((known) => ({ ...known, call, path, receiver: receiver ?? null }));
  }

  /** Whether a file lies in a C# project whose files use a known library: usings may be written in one place for all, or nowhere. */
  #isBesideLibrary({ path }: LoadedModule): boolean {
    const folder = folderOf(path);
    const known = this.#beside.get(folder);
    if (known !== undefined) return known;
    const inside = folder === "" ? "" : `${folder}/`;
    const isBeside = [...this.#program.modules.values()].some(
      (other) =>
        other.ir.language === "csharp" &&
        other.path.startsWith(inside) &&
        other.ir.imports.some((item) => this.#program.isLibrary(item.module)),
    );
    this.#beside.set(folder, isBeside);
    return isBeside;
  }

  /** Whether the ids of the client's provider have the form of the model that the call names. */
  #servesModel({ call, spec, signature }: Recognition): boolean {
    const forms = (signature.modelIds ?? []).map((form) => new RegExp(`^(?:${form})$`));
    return this.#arguments
      .of(call, spec, "model")
      .some((value) => value.kind === "text" && forms.some((form) => form.test(value.value)));
  }

  /** Outside classes that a class of the program which the call makes descends from. */
  #classBases(call: Call): readonly Callee[] {
    if (!this.#program.callee(call).some((value) => value.kind === "class")) return [];
    const values = this.#program.evaluator.evaluate(call.call, contextOf(call));
    return values.flatMap((value) =>
      value.kind === "instance" ? [{ path: value.path.replace(/\(\)$/, ""), receiver: null }] : [],
    );
  }

  /** A call with a model on a client known by a signature, or by a chain of names that leaves no doubt. */
  #onClient(call: Call, path: string): KnownSymbol | undefined {
    const language = call.module.ir.language;
    const client = this.#clientOf(language, path);
    if (client !== undefined)
      return runsModel(path) && this.#arguments.of(call, client.spec, "model").length > 0
        ? { ...client, spec: { ...client.spec, role: "call", operation: client.spec.operation ?? operationOf(path) } }
        : undefined;
    return path.startsWith("?") && isDistinctive(path) && hasArgument(call, "model")
      ? unknownClient(language, path)
      : undefined;
  }

  /** A run of a model object, whose model is the object's. */
  #onModel(language: ProgramLanguage, path: string): KnownSymbol | undefined {
    for (let end = path.indexOf("()"); end > 0; end = path.indexOf("()", end + 1)) {
      if (!runsObject(path.slice(end + 2))) continue;
      const known = this.symbol(language, path.slice(0, end)).find(({ spec }) => spec.role === "model");
      if (known === undefined) continue;
      const { operation, provider, source } = known.spec;
      const served = { ...(provider !== undefined && { provider }), ...(source !== undefined && { source }) };
      const names = [...known.spec.names];
      const runs = operation === undefined || operation === "load" ? operationOf(path) : operation;
      return { ...known, spec: { language, names, role: "call", model: [], operation: runs, ...served } };
    }
    return undefined;
  }

  #clientOf(language: ProgramLanguage, path: string): KnownSymbol | undefined {
    for (let end = path.lastIndexOf("()"); end > 0; end = path.lastIndexOf("()", end - 1)) {
      const known = this.symbol(language, path.slice(0, end)).find(({ spec }) => spec.role === "client");
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

/** `super` stands for the class it is used in, which is known by itself. */
const isSuper = (callee: Expression): boolean => callee.kind === "name" && callee.name === "super";

const hasRequired = (spec: SymbolSpec, call: Call): boolean =>
  (spec.requires ?? []).every((place) => expressionAt(call, place) !== undefined);

/** An agent call is more than a plain call; a loaded model more than a client. */
function withoutWeaker(specs: readonly KnownSymbol[]): readonly KnownSymbol[] {
  const agent = specs.filter(({ spec }) => spec.role === "agent" && spec.requires !== undefined);
  return agent.length > 0 ? agent : specs;
}

const unknownClient = (language: ProgramLanguage, path: string): KnownSymbol => ({
  signature: {
    id: "openai",
    title: "unknown client",
    category: "provider",
    provider: null,
    packages: {},
    symbols: [],
    examples: [],
  },
  spec: { language, names: [], role: "call", operation: operationOf(path), provider: "from-model" },
});
