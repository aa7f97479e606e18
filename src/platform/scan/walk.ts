import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../domain/errors.ts";
import type { NotExamined } from "../../domain/observation.ts";
import { openFile } from "../files/open-file.ts";
import { trackedFiles } from "./git-index.ts";
import { type IgnorePatterns, ignorePatterns } from "./ignore-patterns.ts";
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
  /** When its content and when anything of it was changed, in milliseconds. */
  readonly mtime: number;
  readonly ctime: number;
  readonly inode: number;
}

/** A file as the system describes it. */
export const walkedFile = (path: string, { size, mtimeMs, ctimeMs, ino }: Stats): WalkedFile => ({
  path,
  size,
  mtime: mtimeMs,
  ctime: ctimeMs,
  inode: ino,
});

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
  /** Honour `.gitignore` files, which do not speak of what git tracks. `.stanceignore` is always honoured. */
  readonly gitignore: boolean;
  /** Further patterns, in gitignore syntax. */
  readonly exclude: readonly string[];
}

interface Scope {
  /** Folder the patterns are relative to, with trailing slash; "" for the root. */
  readonly base: string;
  readonly patterns: IgnorePatterns;
  /** True for git's own: what git tracks is not ignored, whatever they say. */
  readonly isGit: boolean;
}

type Refuse = (path: string, reason: NotExamined["reason"], detail: string) => void;

/**
 * Lists the regular files under `root`, which must be a real path. Follows no link, opens nothing but ignore files, enters no folder
 * outside.
 */
export function walk(root: string, options: WalkOptions): Walk {
  const files: WalkedFile[] = [];
  const notExamined: NotExamined[] = [];
  const skippedFolders: { [name: string]: number } = {};
  const excluded = ignorePatterns(options.exclude.join("\n"));
  const isAnyExcluded = options.exclude.length > 0;
  const tracked = options.gitignore ? trackedFiles(root) : undefined;
  let ignored = 0;
  let beyond = 0;
  const refuse: Refuse = (path, reason, detail) => {
    notExamined.push({ path, connector: null, reason, detail });
  };

  const visit = (folder: string, depth: number, scopes: readonly Scope[], onlyTracked: boolean): void => {
    if (depth > LIMITS.directoryDepth)
      return refuse(folder, "too-deep", `more than ${LIMITS.directoryDepth} folders deep`);
    const entries = list(root, folder);
    if (entries === undefined) return refuse(folder || ".", "unreadable", "the folder could not be listed");
    const inner = [...scopes, ...ignoreFiles(root, folder, entries, options, refuse)];
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (isFolder && SKIPPED_FOLDERS.has(entry.name)) {
        skippedFolders[entry.name] = (skippedFolders[entry.name] ?? 0) + 1;
        continue;
      }
      const word = onlyTracked ? "git" : whoIgnores(inner, path, isFolder);
      const kept = word === undefined || (word === "git" && tracked?.has(path) === true);
      if (!kept || (isAnyExcluded && excluded.test(path, isFolder) === true)) ignored++;
      else if (isFolder) visit(path, depth + 1, inner, word === "git");
      else take(path, entry);
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
    if (files.length >= LIMITS.files) {
      beyond++;
      return;
    }
    const status = statusOf(`${root}/${path}`);
    if (status === undefined) return refuse(path, "unreadable", "the name cannot be opened");
    files.push(walkedFile(path, status));
  };

  visit("", 0, [], false);
  if (beyond > 0)
    refuse(".", "truncated", `only the first ${LIMITS.files} files are examined, ${beyond} more were left out`);
  files.sort(byPath);
  notExamined.sort(byPath);
  return { files, notExamined, skippedFolders, ignored };
}

export const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : 1;

/** Entries by name; undefined where the folder cannot be listed or has become a link to another place. */
function list(root: string, folder: string): Dirent[] | undefined {
  const place = join(root, folder);
  try {
    if (realpathSync.native(place) !== place) return undefined;
    return readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function statusOf(place: string): Stats | undefined {
  try {
    return lstatSync(place);
  } catch {
    return undefined;
  }
}

/** The patterns written in a folder. An ignore file that cannot be read hides nothing, and that is said. */
function ignoreFiles(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  options: WalkOptions,
  refuse: Refuse,
): readonly Scope[] {
  const names = options.gitignore ? [".gitignore", ".stanceignore"] : [".stanceignore"];
  const base = folder === "" ? "" : `${folder}/`;
  return entries.flatMap((entry) => {
    if (!entry.isFile() || !names.includes(entry.name)) return [];
    const path = base + entry.name;
    try {
      const patterns = ignorePatterns(readText(root, path));
      if (patterns.leftOut > 0)
        refuse(path, "truncated", `${patterns.leftOut} patterns are over the caps and not honoured`);
      return [{ base, patterns, isGit: entry.name === ".gitignore" }];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(path, error.reason, `its patterns are not honoured: ${error.message}`);
      return [];
    }
  });
}

function readText(root: string, path: string): string {
  const file = openFile(root, path, LIMITS.ignoreFileBytes);
  try {
    return file.text();
  } finally {
    file.close();
  }
}

/** Whose patterns ignore a path; undefined when none do. The innermost file with a word on it decides. */
function whoIgnores(scopes: readonly Scope[], path: string, folder: boolean): "git" | "person" | undefined {
  for (let at = scopes.length - 1; at >= 0; at--) {
    const { base, patterns, isGit } = scopes[at] as Scope;
    const word = patterns.test(path.slice(base.length), folder);
    if (word !== undefined) return word ? (isGit ? "git" : "person") : undefined;
  }
  return undefined;
}
