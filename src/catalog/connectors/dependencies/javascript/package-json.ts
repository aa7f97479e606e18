import type { Found, Manifest, Requirement } from "../facts.ts";
import { entriesAt, type JsonRecord, readJson, textAt, valueAt } from "../json.ts";
import { readSpecifier } from "./specifier.ts";

/** Later groups yield to earlier ones where both name a package. */
const GROUPS = [
  { key: "dependencies", development: false, peer: false },
  { key: "optionalDependencies", development: false, peer: false },
  { key: "devDependencies", development: true, peer: false },
  { key: "peerDependencies", development: false, peer: true },
] as const;

/** Reads what a package.json asks for. Packages of the same workspace and folders on disk are not dependencies on others. */
export function readPackageJson(text: string): Manifest {
  const root = readJson(text);
  const seen = new Set<string>();
  const requirements = GROUPS.flatMap(({ key, development, peer }) => {
    const from = Math.max(0, text.indexOf(`"${key}"`));
    return entriesAt(valueAt(root, key)).flatMap(([alias, spec]): Found<Requirement>[] => {
      if (typeof spec !== "string" || seen.has(alias)) return [];
      seen.add(alias);
      const specifier = readSpecifier(alias, spec);
      if (specifier.source === "path") return [];
      const at = (): number => Math.max(from, text.indexOf(JSON.stringify(alias), from));
      return [{ ecosystem: "npm", alias, direct: true, development, peer, at, ...specifier }];
    });
  });
  return { style: "package-json", name: nameOf(root), requirements };
}

const nameOf = (root: JsonRecord): string | null => textAt(root, "name") ?? null;
