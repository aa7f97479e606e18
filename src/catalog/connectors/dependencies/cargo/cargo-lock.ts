import { Refusal } from "../../../../domain/errors.ts";
import { fromGit, LOCAL, locked, REGISTRY } from "../asked.ts";
import type { Found, LockedPackage, Lockfile, Origin } from "../facts.ts";
import { eachLine } from "../lines.ts";

interface Entry {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly dependencies: string[];
}

/**
 * Reads Cargo.lock line by line, as Cargo writes it. Looked up by project and name: where several versions of a package are locked
 * the project's own entry tells which it uses.
 */
export function readCargoLock(text: string): Lockfile {
  const entries = entriesOf(text);
  if (entries.length === 0 && !/^version = \d|^\[root\]/m.test(text))
    throw new Refusal("unsupported", "no lockfile that Cargo writes");
  const own = entries.filter(({ fields }) => !fields.has("source"));
  const users = usersOf(own);
  return {
    style: "cargo",
    packages: entries.flatMap((entry) => packageOf(entry, users)),
    members: null,
    projects: own.map(({ fields }) => fields.get("name") ?? ""),
  };
}

function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let open: Entry | undefined;
  eachLine(text, (line, number) => {
    if (line.startsWith("[")) {
      open =
        line === "[[package]]" || line === "[root]" ? { line: number, fields: new Map(), dependencies: [] } : undefined;
      if (open !== undefined) entries.push(open);
    }
    const [, key, value] = /^(\w+) = "([^"]*)"$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) open?.fields.set(key, value);
    const dependency = /^ "([^"]+)",?$/.exec(line)?.[1];
    if (dependency !== undefined) open?.dependencies.push(dependency);
  });
  return entries;
}

/** Dependencies as the projects' own entries write them → the keys by which they look them up. */
function usersOf(projects: readonly Entry[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { fields, dependencies } of projects)
    for (const dependency of dependencies) {
      const [name = "", version = ""] = dependency.split(" ");
      const written = `${name} ${version}`.trim();
      const list = users.get(written) ?? [];
      list.push(`${fields.get("name")}:${name}`);
      users.set(written, list);
    }
  return users;
}

function packageOf({ line, fields }: Entry, users: Map<string, string[]>): Found<LockedPackage>[] {
  const [name, version] = [fields.get("name"), fields.get("version") ?? null];
  const origin = originOf(fields.get("source"), fields.has("checksum"));
  if (name === undefined || origin.source === "path") return [];
  const written = [name, `${name} ${version}`];
  const answers = written.flatMap((key) => users.get(key) ?? []);
  // Each way of writing means one package: Cargo leaves out the version only where a single one is locked.
  for (const key of written) users.delete(key);
  return [locked("cargo", name, version, { line: line + 1 }, { answers, ...origin })];
}

/** `registry+https://…`, `git+https://…?branch=main#commit`; none for the projects themselves. Before version 2 digests stood apart. */
function originOf(source: string | undefined, hashed: boolean): Origin {
  if (source === undefined) return LOCAL;
  const [, url, commit] = /^git\+([^#]+)(?:#(.*))?$/.exec(source) ?? [];
  return url === undefined ? { ...REGISTRY, integrity: hashed } : fromGit(url, commit);
}
