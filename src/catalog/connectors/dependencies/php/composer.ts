import { registryName } from "../../shared/package-names.ts";
import { asked, fromGit, LOCAL, locked, REGISTRY } from "../asked.ts";
import type { Found, LockedPackage, Lockfile, Manifest, Origin, Requirement } from "../facts.ts";
import { entriesAt, type Json, type JsonRecord, readJson, recordAt, textAt, valueAt } from "../json.ts";

/** Names without a vendor are the platform's: `php`, `ext-json`. */
const NAME = /^[a-z0-9]+(?:[_.-][a-z0-9]+)*\/[a-z0-9]+(?:[_.-]{1,2}[a-z0-9]+)*$/;
const EXACT = /^=?=?v?(\d+(?:\.\d+){1,3}(?:-[\w.]+)?)$/;

/** Reads what a composer.json asks for (getcomposer.org/doc/04-schema.md). */
export function readComposerJson(text: string): Manifest {
  const root = readJson(text);
  const group = (key: "require" | "require-dev", development: boolean): Found<Requirement>[] => {
    const from = Math.max(0, text.indexOf(`"${key}"`));
    return entriesAt(valueAt(root, key)).flatMap(([written, range]) => {
      const name = registryName("composer", written);
      if (typeof range !== "string" || !NAME.test(name)) return [];
      const at = (): number => Math.max(from, text.indexOf(`${JSON.stringify(written)}`, from));
      return [
        asked("composer", name, at, { written: range, version: EXACT.exec(range.trim())?.[1] ?? null, development }),
      ];
    });
  };
  const name = textAt(root, "name");
  return {
    style: "composer",
    name: name === undefined ? null : registryName("composer", name),
    requirements: [...group("require", false), ...group("require-dev", true)],
  };
}

/** Reads composer.lock. Looked up by name. */
export function readComposerLock(text: string): Lockfile {
  const root = readJson(text);
  const group = (key: "packages" | "packages-dev", development: boolean): Found<LockedPackage>[] =>
    listAt(root, key).flatMap((value) => {
      const entry = recordAt(value);
      const written = textAt(entry, "name") ?? "";
      const name = registryName("composer", written);
      const origin = originOf(entry);
      if (!NAME.test(name) || origin.source === "path") return [];
      const version = (textAt(entry, "version") ?? "").replace(/^v(?=\d)/, "");
      const at = (): number => Math.max(0, text.indexOf(`"name": ${JSON.stringify(written)}`));
      return [locked("composer", name, version === "" ? null : version, at, { development, ...origin })];
    });
  return { style: "composer", packages: [...group("packages", false), ...group("packages-dev", true)], members: [""] };
}

const listAt = (record: JsonRecord, key: string): readonly Json[] => {
  const value = valueAt(record, key);
  return Array.isArray(value) ? value : [];
};

/** Packagist serves archives that code hosts make of a commit; a package without one is built from its repository. */
function originOf(entry: JsonRecord): Origin {
  const dist = recordAt(valueAt(entry, "dist"));
  const source = recordAt(valueAt(entry, "source"));
  if (textAt(dist, "type") === "path") return LOCAL;
  const commit = textAt(dist, "reference") ?? textAt(source, "reference");
  if (textAt(dist, "type") === undefined && textAt(source, "url") !== undefined)
    return fromGit(textAt(source, "url") ?? "", commit);
  const hashed = (textAt(dist, "shasum") ?? "") !== "" || /^[0-9a-f]{40}$/.test(commit ?? "");
  return { ...REGISTRY, integrity: hashed };
}
