import { applicationRoots } from "../../../../domain/application-root.ts";
import type { ConcludeContext, FileFacts } from "../../../../domain/file-connector.ts";
import type { Document } from "../evaluate/program.ts";
import type { Surroundings } from "../evaluate/surroundings.ts";
import { moduleOf, type OutlineFacts } from "../facts.ts";
import type { ModuleIr } from "../ir.ts";
import type { OutlinedModule } from "../islands.ts";
import { knownLibraries } from "../libraries.ts";
import { type LoadedModule, ModuleResolver, packagesOf } from "../modules.ts";
import { oncePer } from "../once-per.ts";
import { type Answer, Shore } from "./shore.ts";

/** What the constants of libraries stand for. */
const constantsOf = oncePer(
  ({ knowledge }: Pick<ConcludeContext, "knowledge">): ReadonlyMap<string, string> =>
    new Map(knowledge.signatures.flatMap(({ constants }) => Object.entries(constants ?? {}))),
);

/** All files of the scope: what islands are made of and what lies between them. */
export class Mainland {
  /** Modules of code. */
  readonly modules: readonly OutlinedModule[];
  readonly resolver: ModuleResolver;
  readonly #files: ReadonlyMap<string, FileFacts<OutlineFacts>>;
  readonly #tables = new Map<string, ModuleIr>();
  readonly #context: ConcludeContext;
  readonly #around: Surroundings = {
    resolve: (from, language, module, level) => this.resolver.resolve(from, language, module, level),
    isLibrary: (module) => this.resolver.isLibrary(module),
    constant: (name) => constantsOf(this.#context).get(name),
    document: (path) => this.#files.get(path)?.facts.document,
    data: (path) => this.#table(path),
    beyond: () => {},
  };
  #places: string | undefined;

  constructor(files: readonly FileFacts<OutlineFacts>[], context: ConcludeContext) {
    this.#context = context;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.resolver = new ModuleResolver(context.paths, packagesOf(files), knownLibraries(context.knowledge.signatures));
    this.modules = files.flatMap(({ path, facts: { module } }) =>
      module === null || isTable(path, module) ? [] : [{ path, outline: module }],
    );
  }

  /** Modules with all that is in them. */
  unsealed(paths: readonly string[]): readonly LoadedModule[] {
    return paths.map((path) => ({ path, ir: moduleOf(this.#files.get(path) as FileFacts<OutlineFacts>) }));
  }

  /** The tables of configuration. */
  tables(): readonly LoadedModule[] {
    return [...this.#files.keys()].flatMap((path) => {
      const ir = this.#table(path);
      return ir === undefined ? [] : [{ path, ir }];
    });
  }

  /** Texts that may be prompts. */
  documents(): readonly Document[] {
    return [...this.#files.values()].flatMap(({ path, facts: { document: fact } }) =>
      fact === undefined ? [] : [{ path, fact }],
    );
  }

  /** What one island sees of all this. */
  shore(): Shore {
    return new Shore(this.#around, this.answer);
  }

  /** What tells whether the surroundings would say the same at another time. */
  readonly answer: Answer = (question) => {
    if (question[0] === "import") {
      const [, from, language, module, level] = question;
      return this.resolver.resolve(from, language, module, level) ?? null;
    }
    const file = this.#files.get(question[1]);
    if (question[0] === "file") return file === undefined ? null : (file.hash ?? "");
    return file?.facts.module == null || isTable(file.path, file.facts.module) ? null : "";
  };

  /** All that what is told of an island follows from, but for its surroundings; undefined where that cannot be told. */
  keyOf(paths: readonly string[]): string | undefined {
    const hashes = paths.map((path) => this.#files.get(path)?.hash);
    if (hashes.includes(undefined)) return undefined;
    const { digest, scope } = this.#context;
    this.#places ??= digest([scope.name, ...applicationRoots(this.#context.paths)].join("\0"));
    return digest(["island", this.#places, ...paths, ...hashes].join("\0"));
  }

  #table(path: string): ModuleIr | undefined {
    const file = this.#files.get(path);
    if (file?.facts.module == null || !isTable(path, file.facts.module)) return undefined;
    const known = this.#tables.get(path) ?? moduleOf(file);
    this.#tables.set(path, known);
    return known;
  }
}

const isTable = (path: string, { isData }: { readonly isData: boolean }): boolean => isData && /\.ya?ml$/i.test(path);
