import { baseName } from "../../../domain/application-root.ts";
import type { ProgramLanguage } from "./ir.ts";
import type { PathIndex } from "./path-index.ts";

const ENDINGS: { readonly [L in ProgramLanguage]?: readonly string[] } = {
  java: [".java", ".kt"],
  kotlin: [".kt", ".java"],
  ruby: [".rb"],
  php: [".php"],
};
/** How many of the last parts of a name may lie inside the file: a class in a class, and a member of that. */
const MOST_INSIDE = 2;

/**
 * The file that defines `a.b.C`, the nearest to `from` of several; `undefined` when none does. Folders mirror packages, below some root
 * nobody needs to know.
 */
export function qualifiedFile(
  index: PathIndex,
  from: string,
  language: ProgramLanguage,
  name: string,
): string | undefined {
  const parts = name.split(".");
  for (let length = parts.length; length > 0 && length >= parts.length - MOST_INSIDE; length--) {
    for (const inner of bases(language, parts.slice(0, length)))
      for (const ending of ENDINGS[language] ?? [""]) {
        const found = nearest(from, named(index, inner.join("/") + ending));
        if (found !== undefined) return found;
      }
  }
  return undefined;
}

const named = ({ byName }: PathIndex, path: string): readonly string[] =>
  (byName.get(baseName(path)) ?? []).filter((each) => each === path || each.endsWith(`/${path}`));

/** PHP: the first part of a namespace may stand for a folder of any name. */
const bases = (language: ProgramLanguage, parts: readonly string[]): readonly (readonly string[])[] =>
  language === "php" && parts.length > 2 ? [parts, parts.slice(1)] : [parts];

function nearest(from: string, paths: readonly string[]): string | undefined {
  const [first, ...others] = paths;
  return others.reduce((best, path) => (shared(from, path) > shared(from, best) ? path : best), first as string);
}

/** How many characters two paths begin with alike. */
function shared(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
