import { plainUrl, registryName } from "../../shared/package-names.ts";
import type { Origin } from "../facts.ts";

/** One requirement as pip reads it. */
export interface PythonRequirement extends Origin {
  readonly name: string;
  readonly written: string;
  readonly version: string | null;
}

const NAMED = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(.*)$/s;
const CLAUSE = /^(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.!+*-]+$/;
const EXACT = /^={2,3}\s*([\w.!+-]+)$/;
const HASH = /(?:^|\s)--hash[= ]\s*\w+:[0-9a-f]{32,}/;
const LONGEST = 4_096;

/**
 * Reads one requirement: a PEP 508 specifier with extras and marker, an address (`name @ url`, `git+https://…@ref#egg=name`) or a
 * folder; pip's options after it are taken off. Undefined for what is none.
 */
export function readRequirement(line: string): PythonRequirement | undefined {
  if (line.length > LONGEST) return undefined;
  const hashed = HASH.test(line);
  const text = line
    .replace(/^(?:-e|--editable)[\s=]+/, "")
    .replace(/\s--?[a-z][\w-]*(?:[= ].*)?$/s, "")
    .trim();
  const [, named, address] = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\]\s*)?@\s*(\S+)/.exec(text) ?? [];
  if (address !== undefined) return fetched(address, named, hashed);
  if (/^(?:[a-z]+\+)?[a-z]+:\/\//i.test(text) || /^(?:git\+)?(?:git@|file:)/.test(text))
    return fetched(text, undefined, hashed);
  if (/^[./~]|^[A-Za-z]:\\|^[\w./\\-]+[/\\]|\.(?:whl|zip|tar\.gz)$/.test(text)) return local(text);
  const [, name, rest = ""] = NAMED.exec(text.split(";", 1)[0] ?? "") ?? [];
  if (name === undefined) return undefined;
  const range = rest.trim().replace(/^\((.*)\)$/s, "$1");
  const isRange = range
    .split(",")
    .every((clause, index) => CLAUSE.test(clause.trim()) || (clause.trim() === "" && (index > 0 || range === "")));
  return isRange ? fromRegistry(name, range, hashed) : undefined;
}

/** A name with a range, from the registry. */
export const fromRegistry = (name: string, range: string, hashed: boolean): PythonRequirement => ({
  name: registryName("pypi", name),
  written: range.replace(/\s+/g, "") || "*",
  version: EXACT.exec(range.trim())?.[1] ?? null,
  source: "registry",
  url: null,
  integrity: hashed,
});

const local = (path: string): PythonRequirement => ({
  name: registryName(
    "pypi",
    path
      .replace(/(?<![/\\])[/\\]+$/, "")
      .replace(/^.*[/\\]/, "")
      .replace(/-\d.*$/s, "") || ".",
  ),
  written: "*",
  version: null,
  source: "path",
  url: null,
  integrity: null,
});

/** `…/name-1.2.3-py3-none-any.whl`, `…/name-1.2.3.tar.gz`. */
const ARCHIVE = /\/([A-Za-z0-9][\w.]*?)-(\d[\w.!]*?)(?:-[^/]*\.whl|\.tar\.gz|\.zip)$/;

function fetched(address: string, named: string | undefined, hashed: boolean): PythonRequirement {
  if (address.startsWith("file:"))
    return { ...local(address), ...(named !== undefined && { name: registryName("pypi", named) }) };
  const url = plainUrl(address);
  const [, fileName, fileVersion] = ARCHIVE.exec(url) ?? [];
  const repository = gitOrigin(address);
  const egg = /[#&]egg=([\w.-]+)/.exec(address)?.[1];
  const last = (repository?.url ?? url).replace(/\.git$/, "").replace(/^.*\//, "");
  const digest = /[#&]sha\d{1,4}=[0-9a-f]{32}/.test(address) || /\/[0-9a-f]{40}\.(?:zip|tar\.gz)$/.test(url);
  const origin = repository ?? { source: "url" as const, url, integrity: hashed || digest };
  return {
    name: registryName("pypi", named ?? egg ?? fileName ?? last),
    written: origin.url ?? "*",
    version: repository === undefined ? (fileVersion ?? null) : null,
    ...origin,
  };
}

/** Where a git address leads; fixed when a commit stands after `@`. A tag or branch can be moved. */
export function gitOrigin(address: string, revision?: string): Origin | undefined {
  if (!/^git(?:\+|:|@)|\.git(?:[@#?]|$)/.test(address)) return undefined;
  const plain = plainUrl(address.replace(/^git\+/, ""));
  const [, url = plain, reference] = /^(.*[^:/])@([^/@]+)$/.exec(plain) ?? [];
  return { source: "git", url, integrity: /^[0-9a-f]{7,40}$/.test(revision ?? reference ?? "") };
}

/** Names of groups and files by which people mark what production does not need. */
export const isDevelopment = (name: string): boolean =>
  /(?:^|[-_./])(?:dev|devel|develop|development|tests?|testing|lint|linting|docs?|typing|ci|pre-?commit|benchmarks?)(?:[-_.]|$)/i.test(
    name,
  );
