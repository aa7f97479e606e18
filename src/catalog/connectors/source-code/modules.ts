import { folderOf } from "../../../domain/application-root.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import { oncePer } from "../../../domain/once-per.ts";
import { crateFiles } from "./crate-files.ts";
import type { OutlineFacts } from "./facts.ts";
import type { Import, ModuleIr, ProgramLanguage } from "./ir.ts";
import { join, type PathIndex, pathIndex } from "./path-index.ts";
import { qualifiedFile } from "./qualified-files.ts";

const SCRIPT_ENDINGS = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts"];

/** Packages of the scope: name in a package.json, go.mod or Cargo.toml → its folder. */
export const packagesOf = (files: readonly FileFacts<OutlineFacts>[]): ReadonlyMap<string, string> =>
  new Map(
    files.flatMap(({ path, facts: { packageName } }) =>
      packageName === null ? [] : [[packageName, folderOf(path)] as const],
    ),
  );

/** Finds the files that import statements name, from the list of all paths alone. */
export class ModuleResolver {
  readonly #paths: ReadonlySet<string>;
  readonly #packages: ReadonlyMap<string, string>;
  readonly #libraries: ReadonlySet<string>;
  readonly #index: PathIndex;
  readonly #known = new Map<string, string | undefined>();

  /**
   * `packages`: name in a package.json or go.mod → its folder, for imports between workspaces. `libraries`: import roots of known libraries,
   * which a file beside the importing one does not hide where that is part of a Python package, and no folder in Go.
   */
  constructor(
    paths: readonly string[],
    packages: ReadonlyMap<string, string>,
    libraries: ReadonlySet<string> = new Set(),
  ) {
    this.#index = pathIndex(paths);
    this.#paths = this.#index.all;
    this.#packages = packages;
    this.#libraries = libraries;
  }

  /** The file a module name means inside `from`; undefined when it lies outside the scope. */
  resolve(from: string, language: ProgramLanguage, module: string, level: number): string | undefined {
    const key = `${from}\0${level}\0${module}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#resolve(from, language, module, level));
    return this.#known.get(key);
  }

  #resolve(from: string, language: ProgramLanguage, module: string, level: number): string | undefined {
    switch (language) {
      case "python":
        return this.#python(from, module, level);
      case "javascript":
        return this.#javascript(from, module);
      case "go":
        return this.#go(module);
      case "rust":
        if (this.#libraries.has(module.split(".", 1)[0] as string)) return undefined;
        return this.#first(crateFiles(from, module, this.#packages).filter((path) => path !== from));
      case "csharp":
      case "shell":
      case "sql":
        return undefined;
      default:
        return qualifiedFile(this.#index, from, language, module);
    }
  }

  /** A Go package is a folder: the first of its files stands for it. */
  #go(module: string): string | undefined {
    if (this.#libraries.has(PLAIN_MODULE.go?.(module) ?? module)) return undefined;
    const parts = module.split("/");
    for (let length = parts.length; length > 0; length--) {
      const root = this.#packages.get(parts.slice(0, length).join("/"));
      if (root !== undefined) return this.besides(join(root, parts.slice(length).join("/")))[0];
    }
    return undefined;
  }

  /** Whether a known library bears this name. */
  isLibrary(module: string): boolean {
    return this.#libraries.has(module);
  }

  /** Go files of a folder, which are one package; tests left out. */
  besides(folder: string): readonly string[] {
    return this.#index.goFolders.get(folder.replace(/\/$/, "")) ?? [];
  }

  #first(candidates: readonly string[]): string | undefined {
    return candidates.find((path) => this.#paths.has(path));
  }

  #python(from: string, module: string, level: number): string | undefined {
    const inner = module.replaceAll(".", "/");
    const files = (folder: string): string[] => {
      const base = join(folder, inner);
      return [`${base}.py`, join(base, "__init__.py")];
    };
    if (level > 0) {
      let folder = folderOf(from);
      for (let up = 1; up < level; up++) folder = folderOf(folder);
      return this.#first(files(folder));
    }
    const [first = ""] = module.split(".", 1);
    if (first !== "" && !this.#index.pythonNames.has(first)) return undefined;
    const isLibrary = this.#libraries.has(first);
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      const hidden = isLibrary && this.#paths.has(join(folder, "__init__.py"));
      const candidates = hidden ? [] : [...files(folder), ...files(join(folder, "src"))];
      const found = this.#first(candidates.filter((path) => path !== from));
      if (found !== undefined) return found;
      if (folder === "") break;
    }
    if (isLibrary) return undefined;
    const root = this.#index.pythonRoots.get(first);
    return root === undefined ? undefined : this.#first(files(root));
  }

  #javascript(from: string, module: string): string | undefined {
    if (module.startsWith(".")) return this.#script(normalise(join(folderOf(from), module)));
    const alias = /^(?:@|~|#|src)\/(.+)$/.exec(module)?.[1];
    if (alias !== undefined) {
      for (let folder = folderOf(from); ; folder = folderOf(folder)) {
        const found = this.#script(join(join(folder, "src"), alias)) ?? this.#script(join(folder, alias));
        if (found !== undefined || folder === "") return found;
      }
    }
    const name = /^(@[^/]+\/[^/]+|[^/]+)/.exec(module)?.[1] ?? module;
    const folder = this.#packages.get(name);
    if (folder === undefined) return undefined;
    const inner = module.slice(name.length + 1);
    return inner === ""
      ? (this.#script(join(folder, "src")) ?? this.#script(folder))
      : (this.#script(join(join(folder, "src"), inner)) ?? this.#script(join(folder, inner)));
  }

  #script(base: string): string | undefined {
    const bare = base.replace(/\.(js|jsx|mjs|cjs)$/, "");
    return this.#first([
      ...(/\.([cm]?[jt]sx?|vue|svelte|astro)$/.test(base) ? [base] : []),
      ...SCRIPT_ENDINGS.map((ending) => bare + ending),
      ...SCRIPT_ENDINGS.map((ending) => join(base, `index${ending}`)),
    ]);
  }
}

/** Resolvers of a scope: several rounds of a scan ask for the same imports, with the same packages but for what one of them finds. */
const resolvers = oncePer((_paths: readonly string[]): { key: string; last: ModuleResolver | undefined } => ({
  key: "",
  last: undefined,
}));

/** The resolver of a scope with these packages; `libraries` as for {@link ModuleResolver}, and the same ones each time. */
export function moduleResolver(
  paths: readonly string[],
  packages: ReadonlyMap<string, string>,
  libraries: ReadonlySet<string>,
): ModuleResolver {
  const known = resolvers(paths);
  const key = JSON.stringify([...packages]);
  if (known.last !== undefined && known.key === key) return known.last;
  known.key = key;
  known.last = new ModuleResolver(paths, packages, libraries);
  return known.last;
}

/** A path without empty, `.` and `..` parts. */
export function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** What a module is called whatever its version: JavaScript `node:a/b.js` → `a/b`, Go `a/v2/b` → `a/b`. */
const PLAIN_MODULE: { readonly [language in ProgramLanguage]?: (module: string) => string } = {
  javascript: (module) => module.replace(/^node:/, "").replace(/\.(js|mjs|cjs)$/, ""),
  go: (module) => module.replace(/\/v\d+(?=\/|$)/g, ""),
};

/** Languages in which the module of a class is the class itself. */
export const IS_ITS_CLASS: ReadonlySet<ProgramLanguage> = new Set(["java", "kotlin", "ruby", "php"]);

/**
 * The name of something outside: Python `a.b` + `c` → `a.b.c`; JavaScript `pkg/sub.js` + `c` → `pkg/sub.c`; C# `A.B` + `C` → `A.B/C`;
 * where the module of a class is the class itself, `a.b.C` + `C` → `a.b.C`.
 */
export function externalName(language: ProgramLanguage, { module, name }: Pick<Import, "module" | "name">): string {
  const base = PLAIN_MODULE[language]?.(module) ?? module;
  const isItself = IS_ITS_CLASS.has(language) && base.split(".").at(-1) === name;
  return name === null || isItself ? base : `${base}${language === "csharp" ? "/" : "."}${name}`;
}

/** A module of the program together with its path. */
export interface LoadedModule {
  readonly path: string;
  readonly ir: ModuleIr;
}
