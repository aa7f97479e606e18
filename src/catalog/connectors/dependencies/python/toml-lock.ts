import { Refusal } from "../../../../domain/errors.ts";
import { plainUrl, registryName } from "../../shared/package-names.ts";
import type { Found, LockedPackage, Lockfile, Origin } from "../facts.ts";
import { eachLine, unquoted } from "../lines.ts";
import { gitOrigin, isDevelopment } from "./requirement.ts";

interface Entry {
  readonly line: number;
  readonly fields: Map<string, string>;
  hashed: boolean;
}

/**
 * Reads uv.lock, poetry.lock and pdm.lock line by line: all three are tables of `[[package]]` as their programs write them, of up to
 * megabytes. Looked up by name.
 */
export function readTomlLock(text: string): Lockfile {
  const entries: Entry[] = [];
  const digests = new Set<string>();
  let table = "";
  eachLine(text, (line, number) => {
    const header = /^\[+([\w."-]+)\]+\s*$/.exec(line)?.[1];
    if (header !== undefined) {
      table = header;
      if (line.startsWith("[[package]]")) entries.push({ line: number, fields: new Map(), hashed: false });
      return;
    }
    const entry = entries.at(-1);
    if (entry !== undefined && /\bhash = "/.test(line) && table.startsWith("package")) entry.hashed = true;
    const [, key, value] = /^("?[\w.-]+"?) = (.+)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) return;
    // Poetry before 1.5 wrote the digests of all packages at the end: `name = [`, or `[]` where there are none.
    if (table === "metadata.files" && !value.startsWith("[]")) digests.add(registryName("pypi", unquoted(key)));
    if (table === "package") entry?.fields.set(key, value);
    if (table === "package.source") entry?.fields.set(`source.${key}`, value);
  });
  if (entries.length === 0 && !/^(?:version|lock_version|content_hash|content-hash|package)\b/m.test(text))
    throw new Refusal("unsupported", "no lockfile of uv, Poetry or PDM");
  const members = entries.flatMap(({ fields }) => {
    const path = /\b(?:editable|virtual) = "([^"]*)"/.exec(fields.get("source") ?? "")?.[1];
    return path === undefined ? [] : [path === "." ? "" : path];
  });
  return {
    style: "pyproject",
    packages: entries.flatMap((entry) => locked(entry, digests)),
    members: [...new Set(["", ...members])],
  };
}

function locked({ line, fields, hashed }: Entry, digests: ReadonlySet<string>): Found<LockedPackage>[] {
  const text = (key: string): string | undefined => {
    const value = fields.get(key);
    return value === undefined ? undefined : unquoted(value);
  };
  const name = registryName("pypi", text("name") ?? "");
  const origin = originOf(fields.get("source") ?? "", text, hashed || digests.has(name));
  if (name === "" || origin.source === "path") return [];
  return [
    {
      ecosystem: "pypi",
      name,
      version: text("version") ?? null,
      development: developmentOf(text("category"), fields.get("groups")),
      answers: [name],
      at: { line: line + 1 },
      ...origin,
    },
  ];
}

function developmentOf(category: string | undefined, groups: string | undefined): boolean | null {
  if (category !== undefined) return category === "dev";
  if (groups === undefined) return null;
  const names = [...groups.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
  return names.length > 0 && names.every(isDevelopment);
}

/** uv writes `source = { git = "…#commit" }`; Poetry a table of its own; PDM fields of the package. */
function originOf(inline: string, text: (key: string) => string | undefined, hashed: boolean): Origin {
  const [, key, value = ""] = /\{ (\w+) = "([^"]*)"/.exec(inline) ?? [];
  if (key === "git") return gitOrigin(`git+${value}`, /#([0-9a-f]{40})$/.exec(value)?.[1] ?? "") ?? registry(hashed);
  if (key === "url") return { source: "url", url: plainUrl(value), integrity: hashed };
  if (key === "editable" || key === "virtual" || key === "directory" || key === "path") return local;
  const type = text("source.type");
  if (type === "git")
    return gitOrigin(`git+${text("source.url") ?? ""}`, text("source.resolved_reference") ?? "") ?? registry(hashed);
  if (type === "url") return { source: "url", url: plainUrl(text("source.url") ?? ""), integrity: hashed };
  if (type === "directory" || type === "file" || text("path") !== undefined) return local;
  const git = text("git");
  if (git !== undefined) return gitOrigin(`git+${git}`, text("revision") ?? "") ?? registry(hashed);
  const url = text("url");
  return url === undefined ? registry(hashed) : { source: "url", url: plainUrl(url), integrity: hashed };
}

const local: Origin = { source: "path", url: null, integrity: null };
const registry = (hashed: boolean): Origin => ({ source: "registry", url: null, integrity: hashed });
