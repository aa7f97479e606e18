import { Refusal } from "../../../../domain/errors.ts";
import type { Found, LockedPackage, Lockfile, Origin } from "../facts.ts";
import { entriesAt, type Json, type JsonRecord, readJson, recordAt, textAt, valueAt } from "../json.ts";
import { fetchedFrom } from "./specifier.ts";

const DEEPEST = 64;
const MODULES = "node_modules/";

/** Reads package-lock.json and npm-shrinkwrap.json of versions 1 to 3. They are looked up by the folder npm installs into. */
export function readPackageLock(text: string): Lockfile {
  const root = readJson(text);
  const packages = valueAt(root, "packages");
  if (packages !== undefined) return installed(text, packages);
  if (valueAt(root, "dependencies") === undefined && valueAt(root, "lockfileVersion") === undefined)
    throw new Refusal("unsupported", "no lockfile that npm writes");
  return { style: "npm", packages: nested(valueAt(root, "dependencies"), "", 0, entryFinder(text)), members: [""] };
}

function installed(text: string, packages: Json): Lockfile {
  const members: string[] = [];
  let from = 0;
  const found = entriesAt(packages).flatMap(([path, value]): Found<LockedPackage>[] => {
    const entry = recordAt(value);
    const tail = path.lastIndexOf(MODULES);
    if (tail === -1) members.push(path);
    if (tail === -1 || valueAt(entry, "link") === true) return [];
    const name = textAt(entry, "name") ?? path.slice(tail + MODULES.length);
    const at = placeOf(text, path, from);
    from = at;
    return [locked(name, textAt(entry, "version"), entry, path, () => at)];
  });
  return { style: "npm", packages: found, members };
}

/** Entries stand in the order of the parsed keys, but for keys that look like numbers: then the search begins anew. */
function placeOf(text: string, key: string, from: number): number {
  const needle = `${JSON.stringify(key)}:`;
  const next = text.indexOf(needle, from);
  return Math.max(0, next === -1 ? text.indexOf(needle) : next);
}

type Finder = (name: string) => number;

function nested(dependencies: Json | undefined, folder: string, depth: number, find: Finder): Found<LockedPackage>[] {
  if (depth > DEEPEST) throw new Refusal("too-deep", `packages nested over ${DEEPEST} deep`);
  return entriesAt(dependencies).flatMap(([alias, value]) => {
    const entry = recordAt(value);
    const version = textAt(entry, "version") ?? "";
    const path = `${folder}${MODULES}${alias}`;
    const [, real, exact] = /^npm:((?:@[^/@]+\/)?[^@/]+)@(.+)$/.exec(version) ?? [];
    const own = /^file:|^link:/.test(version)
      ? []
      : [locked(real ?? alias, exact ?? version, entry, path, () => find(alias))];
    return [...own, ...nested(valueAt(entry, "dependencies"), `${path}/`, depth + 1, find)];
  });
}

/** Finds entries by name, one after another in the order of the file: a name can stand in several places, also as a mere wish. */
function entryFinder(text: string): Finder {
  let cursor = 0;
  return (name) => {
    const needle = `${JSON.stringify(name)}:`;
    for (let at = text.indexOf(needle, cursor); at !== -1; at = text.indexOf(needle, at + 1))
      if (/^\s*\{/.test(text.slice(at + needle.length, at + needle.length + 10))) {
        cursor = at + 1;
        return at;
      }
    return Math.max(0, text.indexOf(needle));
  };
}

function locked(
  name: string,
  version: string | undefined,
  entry: JsonRecord,
  path: string,
  at: () => number,
): Found<LockedPackage> {
  const origin = originOf(textAt(entry, "resolved") ?? version ?? "", textAt(entry, "integrity") !== undefined);
  return {
    ecosystem: "npm",
    name,
    version: version === undefined || fetchedFrom(version) !== undefined ? null : version,
    development: valueAt(entry, "dev") === true || valueAt(entry, "devOptional") === true,
    answers: [path],
    at,
    ...origin,
  };
}

/** An archive under `/-/` is how registries serve packages. */
export function originOf(resolved: string, hasDigest: boolean): Origin {
  const fetched = /^https?:\/\/[^#?]{1,1000}\/-\//.test(resolved) ? undefined : fetchedFrom(resolved);
  if (fetched === undefined) return { source: "registry", url: null, integrity: hasDigest };
  return { ...fetched, integrity: fetched.integrity === true || hasDigest };
}
