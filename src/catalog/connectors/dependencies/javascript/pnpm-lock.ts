import { Refusal } from "../../../../domain/errors.ts";
import type { Found, LockedPackage, Lockfile, Origin } from "../facts.ts";
import { eachLine, unquoted } from "../lines.ts";
import { fetchedFrom } from "./specifier.ts";

const GROUPS = /^(?:dependencies|devDependencies|optionalDependencies)$/;
const PART = /^( *)((?:'[^']*'|"[^"]*"|[^'":\s][^:\s]*(?::[^:\s]+)*)):(?: (.*))?$/;

const READ = /^(?:packages|importers|dependencies|devDependencies|optionalDependencies)$/;
/** Where what is below an attribute of a package begins. */
const DEEPER = " ".repeat(5);

interface Entry {
  readonly key: string;
  readonly line: number;
  readonly fields: Map<string, string>;
}

/**
 * Reads pnpm-lock.yaml of versions 5, 6 and 9 line by line: pnpm writes one key a line with fixed indents, and a YAML parser takes
 * seconds for what this does in milliseconds.
 */
export function readPnpmLock(text: string): Lockfile {
  const sections = new Sections();
  eachLine(text, (line, number) => sections.line(line, number));
  const { entries, importers, version } = sections;
  if (!(version >= 5)) throw new Refusal("unsupported", "no lockfile version that is known");
  const answers = answersOf(importers, version);
  const packages = entries.flatMap((entry) => locked(entry, version, answers));
  return { style: "pnpm", packages, members: importers.size === 0 ? [""] : [...importers.keys()].map(folder) };
}

/** Gathers the lines of a lockfile: its packages, and per project which version each of its dependencies got. */
class Sections {
  readonly entries: Entry[] = [];
  readonly importers = new Map<string, Map<string, string>>();
  version = 0;
  #section = "";
  #importer = ".";
  #group = "";
  #dependency = "";

  line(line: string, number: number): void {
    // Most lines say what packages need of each other, which nobody asks for here.
    if (line === "" || (line.startsWith(" ") && !READ.test(this.#section))) return;
    if (this.#section === "packages" && line.startsWith(DEEPER)) {
      if (line.includes("integrity:")) this.#field("integrity", "yes");
      return;
    }
    const [, { length: indent } = "", rawKey, value = ""] = PART.exec(line) ?? [];
    if (rawKey === undefined) return;
    const key = unquoted(rawKey);
    if (indent === 0) this.#begin(key, value);
    else if (this.#section === "packages") this.#package(key, value, indent, number);
    else if (this.#section === "importers") this.#project(key, value, indent);
    else if (GROUPS.test(this.#section)) this.#chosen(key, value, indent);
  }

  #begin(key: string, value: string): void {
    this.#section = key;
    this.#importer = ".";
    if (key === "lockfileVersion") this.version = Number.parseFloat(unquoted(value));
  }

  #package(key: string, value: string, indent: number, line: number): void {
    if (indent === 2) this.entries.push({ key, line, fields: new Map() });
    else this.#field(key, value);
  }

  #field(key: string, value: string): void {
    this.entries.at(-1)?.fields.set(key, value);
  }

  #project(key: string, value: string, indent: number): void {
    if (indent === 2) {
      this.#importer = key;
      this.importers.set(key, new Map());
    } else if (indent === 4) this.#group = key;
    else if (GROUPS.test(this.#group)) this.#chosen(key, value, indent - 4);
  }

  /** `name: 1.2.3` of version 5; `version: 1.2.3` below the name since version 6. */
  #chosen(key: string, value: string, indent: number): void {
    if (indent === 2) this.#dependency = key;
    if (indent === 2 ? value === "" : key !== "version") return;
    const known = this.importers.get(this.#importer) ?? new Map<string, string>();
    this.importers.set(this.#importer, known.set(this.#dependency, unquoted(value)));
  }
}

const folder = (importer: string): string => (importer === "." ? "" : importer);

interface Named {
  readonly name: string;
  readonly version: string;
}

/** `/@scope/name/1.2.3_peers` of version 5; `@scope/name@1.2.3(peers)`, with a slash before it in version 6. */
function namedBy(key: string, version: number): Named | undefined {
  const bare = key.split("(", 1)[0] ?? "";
  const [, name, exact] =
    (version < 6
      ? /^\/((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/.exec(bare)
      : /^\/?((?:@[^/@]+\/)?[^@/]+)@(.+)$/.exec(bare)) ?? [];
  return name === undefined || exact === undefined ? undefined : { name, version: exact };
}

const withoutPeers = (text: string, version: number): string =>
  (version < 6 ? text.split("_", 1)[0] : text.split("(", 1)[0]) ?? "";

/** Package → the dependencies of projects that it was chosen for. */
function answersOf(
  importers: ReadonlyMap<string, ReadonlyMap<string, string>>,
  version: number,
): ReadonlyMap<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const [importer, dependencies] of importers)
    for (const [name, chosen] of dependencies) {
      if (chosen.startsWith("link:")) continue;
      const target = namedBy(chosen, version) ?? { name, version: withoutPeers(chosen, version) };
      const key = `${target.name}@${target.version}`;
      answers.set(key, [...(answers.get(key) ?? []), `${importer}:${name}`]);
    }
  return answers;
}

function locked(entry: Entry, version: number, answers: ReadonlyMap<string, string[]>): Found<LockedPackage>[] {
  const { key, line, fields } = entry;
  const resolution = fields.get("resolution") ?? "";
  const named = namedBy(key, version);
  const name = fields.get("name") ?? named?.name;
  const exact = unquoted(fields.get("version") ?? named?.version ?? "");
  if (name === undefined || /^(?:file|link):/.test(named?.version ?? key)) return [];
  const hasDigest = resolution.includes("integrity:") || fields.has("integrity");
  const development = fields.get("dev");
  return [
    {
      ecosystem: "npm",
      name: unquoted(name),
      version: fetchedFrom(exact) === undefined && exact !== "" ? exact : null,
      development: development === undefined ? null : development === "true",
      answers: answers.get(`${named?.name ?? name}@${named?.version ?? ""}`) ?? answers.get(`${name}@${key}`) ?? [],
      at: { line },
      ...originOf(resolution, named?.version ?? key, hasDigest),
    },
  ];
}

function originOf(resolution: string, address: string, hasDigest: boolean): Origin {
  const commit = /\bcommit: *'?([0-9a-f]{40})/.exec(resolution)?.[1];
  const repository = /\brepo: *'?([^\s,'}]+)/.exec(resolution)?.[1];
  if (repository !== undefined)
    return { source: "git", url: fetchedFrom(repository)?.url ?? repository, integrity: commit !== undefined };
  const tarball = /\btarball: *'?([^\s,'}]+)/.exec(resolution)?.[1];
  const fetched = fetchedFrom(address) ?? (tarball?.includes("/-/") === false ? fetchedFrom(tarball) : undefined);
  if (fetched === undefined || (tarball === undefined && hasDigest))
    return { source: "registry", url: null, integrity: hasDigest };
  return { ...fetched, integrity: fetched.integrity === true || hasDigest };
}
