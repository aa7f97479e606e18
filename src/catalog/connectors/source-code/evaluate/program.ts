import { folderOf } from "../../../../domain/application-root.ts";
import type { DocumentFact } from "../documents.ts";
import type { FunctionIr, Import, ModuleIr, ProgramLanguage } from "../ir.ts";
import { dataOf } from "../lower/data.ts";
import { type LoadedModule, normalise } from "../modules.ts";
import { CallIndex } from "./callers.ts";
import { type Call, type Links, NAMES_FIELDS } from "./evaluation.ts";
import { Evaluator } from "./evaluator.ts";
import { Neighbours } from "./neighbours.ts";
import type { Surroundings } from "./surroundings.ts";
import { type DictValue, top, type Value } from "./values.ts";

/** A text beside the code. */
export interface Document {
  readonly path: string;
  readonly fact: DocumentFact;
}

/** Modules that hang together, linked, with what lies around them. */
export class Program implements Links {
  readonly modules: ReadonlyMap<string, LoadedModule>;
  readonly evaluator: Evaluator;
  readonly #around: Surroundings;
  readonly #index: CallIndex;
  readonly #neighbours: Neighbours;
  readonly #data = new Map<string, LoadedModule>();
  readonly #callers = new Map<FunctionIr, readonly Call[]>();

  constructor(files: readonly { readonly path: string; readonly ir: ModuleIr }[], around: Surroundings) {
    this.#around = around;
    this.modules = new Map(files.map(({ path, ir }) => [path, { path, ir }]));
    this.evaluator = new Evaluator(this);
    this.#index = new CallIndex(this.modules.values());
    this.#neighbours = new Neighbours(this.modules.values());
  }

  /** Every call, by path and then in reading order. */
  *calls(): Generator<Call> {
    for (const module of this.modules.values())
      for (const { call, scope } of module.ir.calls) yield { module, scope, call };
  }

  /** The loaded module an import names. */
  resolve(from: LoadedModule, { module, level }: Pick<Import, "module" | "level">): LoadedModule | undefined {
    const path = this.#around.resolve(from.path, from.ir.language, module, level);
    if (path === undefined) return undefined;
    const found =
      this.modules.get(path) ?? (from.ir.language === "go" ? this.#neighbours.first(folderOf(path)) : undefined);
    if (found === undefined) this.#around.beyond(path);
    return found;
  }

  neighbours(module: LoadedModule, name: string): readonly LoadedModule[] {
    return this.#neighbours.of(module, name);
  }

  isLibrary(module: string): boolean {
    return this.#around.isLibrary(module);
  }

  constant(language: ProgramLanguage, path: string): string | undefined {
    return this.#around.constant(`${language}:${path}`);
  }

  /** Calls of a class by its own name, where the language has no constructor that says more. */
  makersOf(module: LoadedModule, classId: number): readonly Call[] {
    const name = module.ir.classes[classId]?.name;
    if (name == null || !NAMES_FIELDS.has(module.ir.language)) return [];
    return this.#index
      .named(name)
      .filter((call) =>
        this.callee(call).some((value) => value.kind === "class" && value.module === module && value.id === classId),
      );
  }

  /** Whether an import names a file of the scope, loaded or not. */
  exists(from: LoadedModule, { module, level }: Pick<Import, "module" | "level">): boolean {
    return (
      level > 0 ||
      module.startsWith(".") ||
      this.#around.resolve(from.path, from.ir.language, module, level) !== undefined
    );
  }

  /** What a file of data holds, by a path relative to the nearest folder at or above a module where it is. */
  data(from: LoadedModule, path: string): DictValue | undefined {
    if (!/\.ya?ml$/i.test(path)) return undefined;
    for (let folder = folderOf(from.path); ; folder = folderOf(folder)) {
      const module = this.#dataAt(normalise(`${folder}/${path}`));
      const expression = module === undefined ? undefined : dataOf(module.ir);
      if (module !== undefined && expression !== undefined) return { kind: "dict", expression, context: top(module) };
      if (folder === "") return undefined;
    }
  }

  /** One and the same module for each path, as values are told apart by it. */
  #dataAt(path: string): LoadedModule | undefined {
    const known = this.#data.get(path);
    const ir = known?.ir ?? this.#around.data(path);
    if (ir === undefined) return undefined;
    const module = known ?? { path, ir };
    this.#data.set(path, module);
    return module;
  }

  /** The text that a path means in a module: relative to the nearest folder at or above it where there is one. */
  document(from: LoadedModule, path: string): Document | undefined {
    for (let folder = folderOf(from.path); ; folder = folderOf(folder)) {
      const place = normalise(`${folder}/${path}`);
      const fact = this.#around.document(place);
      if (fact !== undefined) return { path: place, fact };
      if (folder === "") return undefined;
    }
  }

  /** What the callee of a call may be. */
  callee({ module, scope, call }: Call): readonly Value[] {
    return this.evaluator.evaluate(call.callee, { module, scope, frame: null });
  }

  /** Calls that run a function, by name first and then by what the name means there. A constructor is run by calls of its class. */
  callersOf(module: LoadedModule, own: FunctionIr): readonly Call[] {
    const known = this.#callers.get(own);
    if (known !== undefined) return known;
    this.#callers.set(own, []);
    const isConstructor = own.classId !== null && (own.name === "__init__" || own.name === "constructor");
    const callers = this.#index
      .candidates(module, own)
      .filter((call) =>
        this.callee(call).some((value) =>
          isConstructor
            ? value.kind === "class" && value.module === module && value.id === own.classId
            : value.kind === "function" && value.module === module && value.id === own.id,
        ),
      );
    this.#callers.set(own, callers);
    return callers;
  }
}
