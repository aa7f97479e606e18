import { asked, fromGit, LOCAL, REGISTRY } from "../asked.ts";
import type { Found, Manifest, Origin, Requirement } from "../facts.ts";
import { eachLine } from "../lines.ts";
import { isDevelopment } from "../python/requirement.ts";

const GEM = /^\s*gem[\s(]+["']([A-Za-z0-9_][\w.-]*)["']\s*(?:\)\s*)?(?:,(.*)|(?:if|unless)\s.*)?$/;
const ADDED =
  /^\s*\w+\.add_((?:development_|runtime_)?dependency)[\s(]+["']([A-Za-z0-9_][\w.-]*)["']\s*(?:\)\s*)?(?:,(.*))?$/;
const OPENS = /^\s*(?:group|source|platforms?|git|path|install_if|if|unless)\b.*$/;
/** A version is the only thing in quotes that stands before any key. */
const VERSION = /^\s*["']([^"']*)["']/;

/**
 * Reads a Gemfile's `gem` lines (bundler.io/man/gemfile.5.html) as they are commonly written, one a line; a name that is computed is
 * not seen. Nothing is run.
 */
export function readGemfile(text: string): Manifest {
  const requirements: Found<Requirement>[] = [];
  const groups: boolean[] = [];
  eachLine(text, (whole, line) => {
    const code = whole.replace(/(^|\s)#(?!\{).*$/s, "");
    if (/^\s*end\b/.test(code)) groups.pop();
    else if (OPENS.test(code) && (/\bdo\b/.test(code) || /^\s*(?:if|unless)\b/.test(code)))
      groups.push(/^\s*group\b/.test(code) && areDevelopment(code));
    const [, name, rest = ""] = GEM.exec(code) ?? [];
    if (name === undefined) return;
    const own = /\bgroups?:\s*(\[[^\]]{0,200}\]|:\w+)|:groups?\s*=>\s*(\[[^\]]{0,200}\]|:\w+)/.exec(rest)?.[0];
    const development = groups.includes(true) || (own !== undefined && areDevelopment(own.replace(/^:?groups?:?/, "")));
    requirements.push(asked("gem", name, { line }, { ...rangeOf(rest), ...originOf(rest), development }));
  });
  return { style: "bundler", requirements };
}

/** Reads the dependencies that a gem's specification declares in literals. */
export function readGemspec(text: string): Manifest {
  const requirements: Found<Requirement>[] = [];
  eachLine(text, (code, line) => {
    const [, kind = "", name, rest = ""] = ADDED.exec(code) ?? [];
    if (name !== undefined)
      requirements.push(
        asked("gem", name, { line }, { ...rangeOf(rest), development: kind.startsWith("development") }),
      );
  });
  return {
    style: "bundler",
    name: /^[ \t]*\w+\.name\s*=\s*["']([\w.-]+)["']/m.exec(text)?.[1] ?? null,
    requirements,
  };
}

/** True when all groups named are of development. */
const areDevelopment = (code: string): boolean => {
  const names = [...code.matchAll(/[:"'](\w+)/g)].map((match) => match[1] ?? "");
  return names.length > 0 && names.every(isDevelopment);
};

function rangeOf(rest: string): { written: string; version: string | null } {
  const ranges: string[] = [];
  let text = rest;
  for (let found = VERSION.exec(text); found !== null && ranges.length < 10; found = VERSION.exec(text)) {
    ranges.push(found[1] ?? "");
    text = text.slice(found[0].length).replace(/^\s*,/, "");
  }
  const written = ranges.join(", ");
  return { written: written === "" ? "*" : written, version: /^=?\s*(\d[\w.]*)$/.exec(written)?.[1] ?? null };
}

function originOf(rest: string): Origin {
  const option = (key: string): string | undefined =>
    new RegExp(`\\b${key}:\\s*["']([^"']+)["']|:${key}\\s*=>\\s*["']([^"']+)["']`).exec(rest)?.slice(1).find(Boolean);
  const [git, github, path] = [option("git"), option("github"), option("path")];
  if (git !== undefined) return fromGit(git, option("ref"));
  if (github !== undefined) return fromGit(`https://github.com/${github}`, option("ref"));
  return path === undefined ? REGISTRY : LOCAL;
}
