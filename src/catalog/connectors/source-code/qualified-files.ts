import { baseName } from "../../../domain/application-root.ts";
import type { ProgramLanguage } from "./ir.ts";

const ENDINGS: { readonly [L in ProgramLanguage]?: string } = { java: ".java", ruby: ".rb", php: ".php" };
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
      const path = parts.slice(0, length).join("/") + (ENDINGS[language] ?? "");
      const found = nearest(from, this.#named(path));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #named(path: string): readonly string[] {
    this.#byName ??= Map.groupBy(this.#paths, baseName);
    const all = this.#byName.get(baseName(path)) ?? [];
    return all.filter((each) => each === path || each.endsWith(`/${path}`));
  }
}

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
