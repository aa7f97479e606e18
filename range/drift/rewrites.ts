import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** Rewrites a file so that it says the same; undefined where the way is not for such a file. */
type Rewrite = (path: string, text: string) => string | undefined;

const CODE = /\.(py|ts|tsx|java|cs|rb|rs|kt|tf|bicep|go)$/;
const TEXT = /\.(py|ts|tsx|js|java|cs|rb|rs|kt|tf|bicep|go|md|mdc|json|ya?ml|toml|txt|sql|php)$/;

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

function json(
  text: string,
  indent: number,
  change: (value: unknown) => unknown = (value) => value,
): string | undefined {
  try {
    return JSON.stringify(change(JSON.parse(text)), null, indent);
  } catch {
    return undefined;
  }
}

/** How a comment that says nothing to a tool begins, by the ends of names. */
const COMMENT: readonly (readonly [RegExp, string])[] = [
  [/\.(py|rb|tf|ya?ml|toml)$/, "#"],
  [/\.(ts|tsx|js|java|cs|rs|kt|bicep|go|php)$/, "//"],
  [/\.sql$/, "--"],
];

function commented(path: string, text: string): string | undefined {
  const sign = COMMENT.find(([files]) => files.test(path))?.[1];
  return sign === undefined ? undefined : `${text.trimEnd()}\n\n${sign} Looked at again in autumn.\n`;
}

/** Ways to rewrite without a change, by name. */
const REWRITES: { readonly [name: string]: Rewrite } = {
  "line endings": (path, text) => (TEXT.test(path) ? text.replace(/\r?\n/g, "\r\n") : undefined),
  "blank lines at the end": (path, text) => (TEXT.test(path) ? `${text}\n\n` : undefined),
  "blank lines at the top": (path, text) => (CODE.test(path) && !text.startsWith("#!") ? `\n\n${text}` : undefined),
  "indented anew": (path, text) => (path.endsWith(".json") ? json(text, 8) : undefined),
  "on one line": (path, text) => (path.endsWith(".json") ? json(text, 0) : undefined),
  "keys in another order": (path, text) => (path.endsWith(".json") ? json(text, 2, turned) : undefined),
  "no line end at the end": (path, text) => (TEXT.test(path) ? text.trimEnd() : undefined),
  "a comment at the end": commented,
  "blanks at line ends": (path, text) =>
    /\.(md|mdc|toml)$/.test(path) ? text.replace(/([a-z.])\n/g, "$1  \n") : undefined,
};

/** One rewriting of one file. */
export interface Rewritten {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Every rewriting of every file of a repository, in the order of names. */
export const rewritesOf = (root: string): Rewritten[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .flatMap((path) => {
      const text = TEXT.test(path) ? readFileSync(join(root, path), "utf8") : undefined;
      if (text === undefined) return [];
      return Object.entries(REWRITES).flatMap(([name, rewrite]): Rewritten[] => {
        const now = rewrite(path, text);
        return now === undefined || now === text ? [] : [{ name, path, text: now }];
      });
    });
