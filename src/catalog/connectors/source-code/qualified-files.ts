import { baseName } from "../../../domain/application-root.ts";
import type { ProgramLanguage } from "./ir.ts";

const ENDINGS: { readonly [L in ProgramLanguage]?: readonly string[] } = {
  java: [".java", ".kt"],
  kotlin: [".kt", ".java"],
  ruby: [".rb"],
  php: [".php"],
};
/** How many of the last parts of a name may lie inside the file: a class in a class, and a member of that. */
const MOST_INSIDE = 2;

/** Finds the files of classes by their qualified names: folders mirror packages, below some root nobody needs to know. */
export class QualifiedFiles {
  readonly #paths: readonly string[];
  #byName: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** The file that defines `a.b.C`, the nearest to `from` of several; `undefined` when none does. */
  find(from: string, language: ProgramLanguage, name: string): string | undefined {
    const parts = name.split(".");
    for (let length = parts.length; length > 0 && length >= parts.length - MOST_INSIDE; length--) {
      for (const inner of bases(language, parts.slice(0, length)))
        for (const ending of ENDINGS[language] ?? [""]) {
          const found = nearest(from, this.#named(inner.join("/") + ending));
          if (found !== undefined) return found;
        }
    }
    return undefined;
  }

  #named(path: string): readonly string[] {
    this.#byName ??= Map.groupBy(this.#paths, baseName);
    const all = this.#byName.get(baseName(path)) ?? [];
    return all.filter((each) => each === path || each.endsWith(`/${path}`));
  }
}

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
