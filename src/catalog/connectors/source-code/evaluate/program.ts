import { folderOf } from "../../../../domain/application-root.ts";
import type { DocumentFact } from "../documents.ts";
import type { FunctionIr, Import, ModuleIr, ProgramLanguage } from "../ir.ts";
import { settingsIn } from "../lower/csharp/settings.ts";
import { dataOf } from "../lower/data.ts";
import { type LoadedModule, type ModuleResolver, normalise } from "../modules.ts";
import { Bounds } from "./bounds.ts";
import { CallerSearch } from "./caller-search.ts";
import { CallIndex } from "./callers.ts";
import { type Call, type Links, NAMES_FIELDS } from "./evaluation.ts";
import { Evaluator } from "./evaluator.ts";
import { Neighbours } from "./neighbours.ts";
import { type DictValue, top, type Value } from "./values.ts";

/** A text beside the code. */
export interface Document {
  readonly path: string;
  readonly fact: DocumentFact;
}

/** All modules of a scope, linked. */
export class Program implements Links {
  readonly modules: ReadonlyMap<string, LoadedModule>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly evaluator: Evaluator;
  readonly #resolver: ModuleResolver;
  readonly #calls: ReadonlyMap<LoadedModule, readonly Call[]>;
  readonly #index: CallIndex;
  readonly #neighbours: Neighbours;
  readonly #constants: ReadonlyMap<string, string>;
  readonly #search: CallerSearch;

  constructor(
    files: readonly { readonly path: string; readonly ir: ModuleIr }[],
    resolver: ModuleResolver,
    documents: readonly Document[] = [],
    constants: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#constants = constants;
    this.modules = new Map(files.map(({ path, ir }) => [path, { path, ir }]));
    this.documents = new Map(documents.map((document) => [document.path, document]));
    this.#resolver = resolver;
    const bounds = new Bounds();
    this.evaluator = new Evaluator(this, bounds);
    this.#calls = new Map(
      [...this.modules.values()].map((module) => [
        module,
        module.ir.calls.map(({ call, scope }): Call => ({ module, scope, call })),
      ]),
    );
    this.#index = new CallIndex(this.#calls);
    this.#search = new CallerSearch(this.#index, bounds, (call) => this.callee(call));
    this.#neighbours = new Neighbours(this.modules.values());
  }

  /** Every call, by path and then in reading order. */
  *calls(): Generator<Call> {
    for (const calls of this.#calls.values()) yield* calls;
  }

  /** Every call of one module, in reading order. */
  callsOf(module: LoadedModule): readonly Call[] {
    return this.#calls.get(module) ?? [];
  }

  /** The loaded module an import names. */
  resolve(from: LoadedModule, { module, level }: Pick<Import, "module" | "level">): LoadedModule | undefined {
    const declared = this.#declaring(from, module);
    if (declared !== undefined) return declared;
    const path = this.#resolver.resolve(from.path, from.ir.language, module, level);
    if (path === undefined) return undefined;
    return this.modules.get(path) ?? (from.ir.language === "go" ? this.#neighbours.first(folderOf(path)) : undefined);
  }

  /** The Kotlin file that declares a name; what a known library declares is that library's, also where its source is in the scope. */
  #declaring(from: LoadedModule, name: string): LoadedModule | undefined {
    const isKnown = this.isLibrary(name.slice(0, Math.max(0, name.lastIndexOf("."))));
    return from.ir.language === "kotlin" && !isKnown ? this.#neighbours.declaring(name) : undefined;
  }

  neighbours(module: LoadedModule, name: string): readonly LoadedModule[] {
    return this.#neighbours.of(module, name);
  }

  isLibrary(module: string): boolean {
    return this.#resolver.isLibrary(module);
  }

  constant(language: ProgramLanguage, path: string): string | undefined {
    const own = this.#constants.get(`${language}:${path}`);
    return own ?? (language === "kotlin" ? this.#constants.get(`java:${path}`) : undefined);
  }

  /** Calls of a class by its own name, where the language has no constructor that says more. */
  makersOf(module: LoadedModule, classId: number): readonly Call[] {
    const name = module.ir.classes[classId]?.name;
    if (name == null || !NAMES_FIELDS.has(module.ir.language)) return [];
    return this.#index
      .named(name, module)
      .filter((call) =>
        this.callee(call).some((value) => value.kind === "class" && value.module === module && value.id === classId),
      );
  }

  /** Whether an import names a file of the scope, loaded or not. */
  exists(from: LoadedModule, { module, level }: Pick<Import, "module" | "level">): boolean {
    return (
      level > 0 ||
      this.#declaring(from, module) !== undefined ||
      module.startsWith(".") ||
      this.#resolver.resolve(from.path, from.ir.language, module, level) !== undefined
    );
  }

  /** What a file of data holds, by a path relative to the nearest folder at or above a module where it is. */
  data(from: LoadedModule, path: string): DictValue | undefined {
    if (!/\.ya?ml$/i.test(path)) return undefined;
    for (let folder = folderOf(from.path); ; folder = folderOf(folder)) {
      const module = this.modules.get(normalise(`${folder}/${path}`));
      const expression = module === undefined ? undefined : dataOf(module.ir);
      if (module !== undefined && expression !== undefined) return { kind: "dict", expression, context: top(module) };
      if (folder === "") return undefined;
    }
  }

  settings(from: LoadedModule): DictValue | undefined {
    for (let folder = folderOf(from.path); ; folder = folderOf(folder)) {
      const module = this.modules.get(normalise(`${folder}/appsettings.json`));
      const expression = module === undefined ? undefined : settingsIn(module.ir);
      if (module !== undefined && expression !== undefined) return { kind: "dict", expression, context: top(module) };
      if (folder === "") return undefined;
    }
  }

  /** The text that a path means in a module: relative to the nearest folder at or above it where there is one. */
  document(from: LoadedModule, path: string): Document | undefined {
    for (let folder = folderOf(from.path); ; folder = folderOf(folder)) {
      const found = this.documents.get(normalise(`${folder}/${path}`));
      if (found !== undefined || folder === "") return found;
    }
  }

  /** What the callee of a call may be. */
  callee({ module, scope, call }: Call): readonly Value[] {
    return this.evaluator.evaluate(call.callee, { module, scope, frame: null });
  }

  callersOf(module: LoadedModule, own: FunctionIr): readonly Call[] {
    return this.#search.of(module, own);
  }
}
