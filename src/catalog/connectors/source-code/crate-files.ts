import { baseName, folderOf } from "../../../domain/application-root.ts";

const ROOTS = ["lib.rs", "main.rs"];

/**
 * Files that may hold a module of a Rust crate, the likeliest first: `crate.a.b`, `self.a` and `super.a` as told inside a file, `other.a`
 * of another crate of the scope or of a module beside. A last part may also be an item of the module before it.
 */
export function crateFiles(from: string, module: string, packages: ReadonlyMap<string, string>): readonly string[] {
  const [first = "", ...rest] = module.split(".");
  const own = packages.get(first);
  if (own !== undefined) return filesOf(join(own, "src"), rest);
  if (first === "crate") return filesOf(sourceRoot(from), rest);
  if (first !== "self" && first !== "super") return filesOf(moduleFolder(from), [first, ...rest]);
  const ups = first === "super" ? 1 + rest.findIndex((part) => part !== "super") : 0;
  const folder = Array.from({ length: first === "super" ? Math.max(1, ups) : 0 }).reduce<string>(
    folderOf,
    moduleFolder(from),
  );
  return filesOf(
    folder,
    rest.filter((part) => part !== "super"),
  );
}

/** `a.b` below a folder: `a/b.rs` or `a/b/mod.rs`; the folder itself: what it is the folder of. */
function filesOf(folder: string, parts: readonly string[]): readonly string[] {
  const base = parts.reduce(join, folder);
  const whole = parts.length === 0 ? ROOTS.map((root) => join(folder, root)) : [];
  return [...whole, `${base}.rs`, join(base, "mod.rs")];
}

/** The folder of the modules that a file may declare. */
function moduleFolder(path: string): string {
  const name = baseName(path);
  return [...ROOTS, "mod.rs"].includes(name) ? folderOf(path) : path.replace(/\.rs$/, "");
}

/** The nearest folder `src` around a file; else its own. */
function sourceRoot(path: string): string {
  const parts = path.split("/");
  const at = parts.lastIndexOf("src", parts.length - 2);
  return at === -1 ? folderOf(path) : parts.slice(0, at + 1).join("/");
}

const join = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);
