import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { NotExamined } from "../../domain/observation.ts";
import { type DeviceSystem, type Program, partMatcher, patternsOf } from "../../domain/program.ts";
import { byPath, type Walk, type WalkedFile, walkedFile } from "./walk.ts";

/** Entries of one folder that are looked through for a pattern; more is reported as cut off. */
const MOST_ENTRIES = 5_000;

/** What lies at the known places of AI programs. */
export interface PlacesWalk extends Walk {
  /** Folders whose being there shows a program, with a trailing slash. */
  readonly folders: readonly string[];
  /** Patterns that were looked for. */
  readonly places: number;
}

/**
 * Lists what lies at the known places of programs under a home folder, and nothing else of it: no other folder is entered. Links are
 * not followed but reported. Folders that are not there are no gap; folders that cannot be listed are.
 */
export function walkPlaces(home: string, programs: readonly Program[], system: DeviceSystem): PlacesWalk {
  const patterns = [...new Set(programs.flatMap((program) => patternsOf(program, system)))].sort();
  const files = new Map<string, WalkedFile>();
  const folders = new Set<string>();
  const notExamined = new Map<string, NotExamined>();
  const listings = new Map<string, readonly Dirent[]>();

  const refuse = (path: string, reason: NotExamined["reason"], detail: string): void => {
    notExamined.set(path, { path, connector: null, reason, detail });
  };
  const list = (folder: string): readonly Dirent[] => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const entries = read(home, folder, refuse);
    if (entries.length > MOST_ENTRIES) refuse(folder, "truncated", `only ${MOST_ENTRIES} of its entries are looked at`);
    listings.set(folder, entries.slice(0, MOST_ENTRIES));
    return entries.slice(0, MOST_ENTRIES);
  };
  const visit = (folder: string, parts: readonly string[]): void => {
    const [part = "", ...rest] = parts;
    const matcher = partMatcher(part);
    for (const entry of list(folder)) {
      if (!matcher.test(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) refuse(path, "link", "links are not followed");
      else if (entry.isDirectory() && rest.length === 1 && rest[0] === "") folders.add(`${path}/`);
      else if (entry.isDirectory() && rest.length > 0) visit(path, rest);
      else if (entry.isFile() && rest.length === 0) take(path);
    }
  };
  const take = (path: string): void => {
    try {
      files.set(path, walkedFile(path, lstatSync(join(home, path))));
    } catch {
      refuse(path, "unreadable", "it cannot be opened");
    }
  };

  for (const pattern of patterns) visit("", pattern.split("/"));
  return {
    files: [...files.values()].sort(byPath),
    folders: [...folders].sort(),
    notExamined: [...notExamined.values()],
    skippedFolders: {},
    ignored: 0,
    places: patterns.length,
  };
}

function read(
  home: string,
  folder: string,
  refuse: (path: string, reason: NotExamined["reason"], detail: string) => void,
) {
  try {
    return readdirSync(join(home, folder), { withFileTypes: true });
  } catch (error) {
    refuse(folder || ".", "unreadable", `the folder could not be listed (${(error as NodeJS.ErrnoException).code})`);
    return [];
  }
}
