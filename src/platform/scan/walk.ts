import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { NotExamined } from "../../domain/observation.ts";
import { LIMITS } from "./limits.ts";

/** Folders that hold other people's code or machine output; never entered, and counted. */
const SKIPPED_FOLDERS = new Set([
  ".git",
  ".hg",
  ".svn",
  ".jj",
  "node_modules",
  "bower_components",
  ".venv",
  "venv",
  "site-packages",
  "__pycache__",
  ".tox",
  ".nox",
  ".mypy_cache",
  ".ruff_cache",
  ".pytest_cache",
  ".next",
  ".nuxt",
  ".svelte-kit",
  ".turbo",
  ".gradle",
  ".terraform",
  ".ipynb_checkpoints",
]);

export interface WalkedFile {
  readonly path: string;
  readonly size: number;
}

export interface Walk {
  /** Regular files under the root, sorted by path. */
  readonly files: readonly WalkedFile[];
  readonly notExamined: readonly NotExamined[];
  /** Folder name → how many such folders were not entered. */
  readonly skippedFolders: { readonly [name: string]: number };
  /** Entries left out because an ignore file says so. */
  readonly ignored: number;
}

export interface WalkOptions {
  /** Honour `.gitignore` files. `.stanceignore` is always honoured. */
  readonly gitignore: boolean;
  /** Further patterns, in gitignore syntax. */
  readonly exclude: readonly string[];
}

interface Scope {
  /** Folder the patterns are relative to, with trailing slash; "" for the root. */
  readonly base: string;
  readonly patterns: Ignore;
}

/** Lists the regular files under `root`. Follows no link, opens nothing but ignore files, enters no folder outside. */
export function walk(root: string, options: WalkOptions): Walk {
  const files: WalkedFile[] = [];
  const notExamined: NotExamined[] = [];
  const skippedFolders: { [name: string]: number } = {};
  let ignored = 0;
  const refuse = (path: string, reason: NotExamined["reason"], detail: string): void => {
    notExamined.push({ path, connector: null, reason, detail });
  };

  const visit = (folder: string, depth: number, scopes: readonly Scope[]): void => {
    if (depth > LIMITS.directoryDepth)
      return refuse(folder, "too-deep", `more than ${LIMITS.directoryDepth} folders deep`);
    const entries = list(join(root, folder));
    if (entries === undefined) return refuse(folder || ".", "unreadable", "the folder could not be listed");
    const inner = withIgnoreFiles(root, folder, entries, scopes, options);
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && SKIPPED_FOLDERS.has(entry.name)) {
        skippedFolders[entry.name] = (skippedFolders[entry.name] ?? 0) + 1;
      } else if (isIgnored(inner, path, entry.isDirectory())) {
        ignored++;
      } else if (entry.isDirectory()) {
        visit(path, depth + 1, inner);
      } else {
        take(path, entry);
      }
    }
  };

  const take = (path: string, entry: Dirent): void => {
    if (entry.isSymbolicLink())
      return refuse(
        path,
        "link",
        "links are not followed; the target is examined where it lies, if it lies under the root",
      );
    if (!entry.isFile()) return refuse(path, "special-file", "neither a regular file nor a folder");
    if (files.length >= LIMITS.files)
      return refuse(path, "truncated", `only the first ${LIMITS.files} files are examined`);
    const status = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (status === undefined) return refuse(path, "unreadable", "the name cannot be opened");
    files.push({ path, size: status.size });
  };

  const excluded = options.exclude.length > 0 ? [{ base: "", patterns: ignore().add([...options.exclude]) }] : [];
  visit("", 0, excluded);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  notExamined.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, notExamined, skippedFolders, ignored };
}

function list(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function withIgnoreFiles(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  scopes: readonly Scope[],
  options: WalkOptions,
): readonly Scope[] {
  const names = options.gitignore ? [".gitignore", ".stanceignore"] : [".stanceignore"];
  const found = entries.filter((entry) => entry.isFile() && names.includes(entry.name));
  const added = found.flatMap((entry) => {
    const path = join(root, folder, entry.name);
    if (lstatSync(path).size > 1024 * 1024) return [];
    return [{ base: folder === "" ? "" : `${folder}/`, patterns: ignore().add(readFileSync(path, "utf8")) }];
  });
  return [...scopes, ...added];
}

function isIgnored(scopes: readonly Scope[], path: string, folder: boolean): boolean {
  let verdict = false;
  for (const { base, patterns } of scopes) {
    const relative = path.slice(base.length) + (folder ? "/" : "");
    if (relative === "" || relative === "/" || !ignore.isPathValid(relative)) continue;
    const test = patterns.test(relative);
    if (test.ignored) verdict = true;
    else if (test.unignored) verdict = false;
  }
  return verdict;
}
