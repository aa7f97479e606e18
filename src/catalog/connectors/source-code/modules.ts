import { folderOf } from "../../../domain/application-root.ts";
import type { FileFacts } from "../../../domain/file-connector.ts";
import type { SourceFacts } from "./facts.ts";
import type { Import, ModuleIr, ProgramLanguage } from "./ir.ts";
import { QualifiedFiles } from "./qualified-files.ts";

const SCRIPT_ENDINGS = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts"];

/** Packages of the scope: name in a package.json → its folder. */
export const packagesOf = (files: readonly FileFacts<SourceFacts>[]): ReadonlyMap<string, string> =>
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
  readonly #qualified: QualifiedFiles;
  readonly #known = new Map<string, string | undefined>();

  /**
   * `packages`: name in a package.json → its folder, for imports between workspaces. `libraries`: import roots of known libraries,
   * which a file beside the importing one does not hide where that is part of a Python package.
   */
  constructor(
    paths: readonly string[],
    packages: ReadonlyMap<string, string>,
    libraries: ReadonlySet<string> = new Set(),
  ) {
    this.#paths = new Set(paths);
    this.#packages = packages;
    this.#libraries = libraries;
    this.#qualified = new QualifiedFiles(paths);
  }

  /** The file a module name means inside `from`; undefined when it lies outside the scope. */
  resolve(from: string, language: ProgramLanguage, module: string, level: number): string | undefined {
    const key = `${from}\0${level}\0${module}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#find(from, language, module, level));
    return this.#known.get(key);
  }

  #find(from: string, language: ProgramLanguage, module: string, level: number): string | undefined {
    switch (language) {
      case "python":
        return this.#python(from, module, level);
      case "javascript":
        return this.#javascript(from, module);
      default:
        return this.#qualified.find(from, language, module);
    }
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
    const isLibrary = this.#libraries.has(module.split(".")[0] as string);
    for (let folder = folderOf(from); ; folder = folderOf(folder)) {
      const hidden = isLibrary && this.#paths.has(join(folder, "__init__.py"));
      const candidates = hidden ? [] : [...files(folder), ...files(join(folder, "src"))];
      const found = this.#first(candidates.filter((path) => path !== from));
      if (found !== undefined || folder === "") return found;
    }
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
      ...(/\.[cm]?[jt]sx?$/.test(base) ? [base] : []),
      ...SCRIPT_ENDINGS.map((ending) => bare + ending),
      ...SCRIPT_ENDINGS.map((ending) => join(base, `index${ending}`)),
    ]);
  }
}

const join = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);

/** A path without empty, `.` and `..` parts. */
export function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/**
 * The name of something outside: Python `a.b` + `c` → `a.b.c`; JavaScript `pkg/sub.js` + `c` → `pkg/sub.c`; elsewhere the module of
 * a class is the class itself: `a.b.C` + `C` → `a.b.C`.
 */
export function externalName(language: ProgramLanguage, { module, name }: Pick<Import, "module" | "name">): string {
  const base = language === "javascript" ? module.replace(/^node:/, "").replace(/\.(js|mjs|cjs)$/, "") : module;
  const isItself = language !== "python" && language !== "javascript" && base.split(".").at(-1) === name;
  return name === null || isItself ? base : `${base}.${name}`;
}

/** A module of the program together with its path. */
export interface LoadedModule {
  readonly path: string;
  readonly ir: ModuleIr;
}
