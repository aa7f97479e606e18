import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OwnersOf } from "../../domain/drift-class.ts";
import { ignorePatterns } from "./ignore-patterns.ts";

/** Where code hosts look for it, in their order. */
const PLACES = [".github/CODEOWNERS", ".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
const LARGEST = 1024 * 1024;
const MOST_RULES = 5_000;

/**
 * Who owns what by the CODEOWNERS file of a folder; undefined where there is none, or none that can be read whole. Links are not followed.
 */
export function codeOwners(root: string): OwnersOf | undefined {
  for (const place of PLACES) {
    const file = join(root, place);
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (found === undefined) continue;
    if (!found.isFile() || found.size > LARGEST) return undefined;
    try {
      return ownersIn(readFileSync(file, "utf8"));
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Reads the text of a CODEOWNERS file. The last pattern that fits a path decides; sections of GitLab, which share owners, are not read. */
export function ownersIn(text: string): OwnersOf | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const telling = lines.filter((line) => line !== "" && !line.startsWith("#"));
  if (telling.length > MOST_RULES || telling.some((line) => /^\^?\[/.test(line))) return undefined;
  const rules = telling.map(ruleOf).reverse();
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const found = known.get(path) ?? rules.find(({ fits }) => fits(path))?.owners ?? [];
    known.set(path, found);
    return found;
  };
}

function ruleOf(line: string): { readonly fits: (path: string) => boolean; readonly owners: readonly string[] } {
  const [pattern = "", ...words] = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  const owners = comment === -1 ? words : words.slice(0, comment);
  const patterns = ignorePatterns(pattern);
  // `docs/*` means what lies in the folder, not what lies further down.
  const reaches = !pattern.endsWith("/*");
  const fits = (path: string): boolean =>
    patterns.test(path, false) === true ||
    (reaches && foldersAbove(path).some((folder) => patterns.test(folder, true) === true));
  return { fits, owners };
}

const foldersAbove = (path: string): readonly string[] => {
  const names = path.split("/");
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join("/"));
};
