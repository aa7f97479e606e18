import { baseName, folderOf } from "../../../domain/application-root.ts";
import { oncePer } from "../../../domain/once-per.ts";

/** All paths of a scope, by what they are looked for. */
export class PathIndex {
  readonly all: ReadonlySet<string>;
  #byName: ReadonlyMap<string, readonly string[]> | undefined;
  #goFolders: ReadonlyMap<string, readonly string[]> | undefined;
  #pythonNames: ReadonlySet<string> | undefined;
  #pythonRoots: ReadonlyMap<string, string> | undefined;

  constructor(paths: readonly string[]) {
    this.all = new Set(paths);
  }

  /** Paths by their last part. */
  get byName(): ReadonlyMap<string, readonly string[]> {
    this.#byName ??= Map.groupBy(this.all, baseName);
    return this.#byName;
  }

  /** Folder → its Go files, but for tests. */
  get goFolders(): ReadonlyMap<string, readonly string[]> {
    this.#goFolders ??= goFolders(this.all);
    return this.#goFolders;
  }

  /** What Python files and the folders above them are called: no module of the scope begins with another name. */
  get pythonNames(): ReadonlySet<string> {
    this.#pythonNames ??= pythonNames(this.all);
    return this.#pythonNames;
  }

  /** Name of a Python package → the folder it lies in, where only one bears the name. */
  get pythonRoots(): ReadonlyMap<string, string> {
    this.#pythonRoots ??= pythonRoots(this.all);
    return this.#pythonRoots;
  }
}

/** The index of a list of paths: who asks again about the same list gets the same one. */
export const pathIndex = oncePer((paths: readonly string[]) => new PathIndex(paths));

const goFolders = (paths: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(
    [...paths].filter((path) => path.endsWith(".go") && !path.endsWith("_test.go")),
    folderOf,
  );

function pythonNames(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  const names = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith(".py")) continue;
    names.add(baseName(path).slice(0, -".py".length));
    for (let folder = folderOf(path); folder !== "" && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
      names.add(baseName(folder));
    }
  }
  return names;
}

/** Packages that lie in no other: what a program of several parts installs side by side. */
function pythonRoots(paths: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const path of paths) {
    if (!path.endsWith("/__init__.py")) continue;
    const outer = folderOf(folderOf(path));
    if (paths.has(join(outer, "__init__.py"))) continue;
    const name = baseName(folderOf(path));
    if (found.has(name)) several.add(name);
    found.set(name, outer);
  }
  for (const name of several) found.delete(name);
  return found;
}

/** A name in a folder, which is "" at the top. */
export const join = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);
