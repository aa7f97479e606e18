import { asked, LOCAL, locked } from "../asked.ts";
import type { Found, LockedPackage, Lockfile, Manifest, Requirement } from "../facts.ts";
import { eachLine } from "../lines.ts";

const MODULE = /^[\w.~-]+(?:\/[\w.~!+-]+)*$/;
const VERSION = /^v\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

interface Directive {
  readonly verb: string;
  readonly words: readonly string[];
  readonly comment: string;
  readonly line: number;
}

/** What a module is exchanged for; `version` null = for every version of it. */
interface Replacement {
  readonly version: string | null;
  readonly by: string;
  readonly byVersion: string | null;
}

/**
 * Reads go.mod (go.dev/ref/mod). The versions it names are the chosen ones: since Go 1.17 it lists all that are needed, those no
 * package of the module imports itself marked `// indirect`.
 */
export function readGoMod(text: string): Manifest {
  const directives = directivesOf(text);
  const replaced = replacements(directives);
  const name = directives.find(({ verb }) => verb === "module")?.words[0] ?? null;
  return {
    style: "go",
    name,
    requirements: directives.flatMap((directive) =>
      directive.verb === "require" ? required(directive, replaced) : [],
    ),
  };
}

function directivesOf(text: string): Directive[] {
  const found: Directive[] = [];
  let block = "";
  eachLine(text, (whole, line) => {
    const [code = "", comment = ""] = whole.split(/\/\/(.*)/s, 2);
    const words = code.trim().split(/\s+/).map(unquoted);
    if (words[0] === "") return;
    if (words[0] === ")") block = "";
    else if (block !== "") found.push({ verb: block, words, comment, line });
    else if (words[1] === "(") block = words[0] ?? "";
    else found.push({ verb: words[0] ?? "", words: words.slice(1), comment, line });
  });
  return found;
}

const unquoted = (word: string): string => word.replace(/^["`](.*)["`]$/, "$1");

function replacements(directives: readonly Directive[]): ReadonlyMap<string, Replacement> {
  const found = new Map<string, Replacement>();
  for (const { verb, words } of directives) {
    const arrow = words.indexOf("=>");
    const [name, version = null] = words.slice(0, arrow);
    const [by, byVersion = null] = words.slice(arrow + 1);
    if (verb === "replace" && arrow > 0 && name !== undefined && by !== undefined)
      found.set(name, { version, by, byVersion });
  }
  return found;
}

function required(
  { words: [name, version], comment, line }: Directive,
  replaced: ReadonlyMap<string, Replacement>,
): Found<Requirement>[] {
  if (name === undefined || version === undefined || !MODULE.test(name)) return [];
  const direct = !/^\s*indirect\b/.test(comment);
  const other = replaced.get(name);
  const details = { written: version, version: exact(version), direct };
  if (other === undefined || (other.version !== null && other.version !== version))
    return [asked("golang", name, { line }, details)];
  if (other.byVersion === null) return [asked("golang", name, { line }, { ...details, version: null, ...LOCAL })];
  return [asked("golang", other.by, { line }, { ...details, alias: name, version: exact(other.byVersion) })];
}

const exact = (version: string): string | null => (VERSION.test(version) ? version : null);

/** Reads go.sum for the digests alone: it keeps versions that were once looked at and are not used. Looked up by `name@version`. */
export function readGoSum(text: string): Lockfile {
  const packages: Found<LockedPackage>[] = [];
  eachLine(text, (line, number) => {
    const [, name, version] = /^(\S+) (v\S+) h1:[\w+/=]{44}$/.exec(line) ?? [];
    if (name === undefined || version === undefined || version.endsWith("/go.mod")) return;
    packages.push(
      locked("golang", name, version, { line: number }, { answers: [`${name}@${version}`], integrity: true }),
    );
  });
  return { style: "go", packages, members: [""] };
}
