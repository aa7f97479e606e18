import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";

/** A regular expression that is shipped, and where the first of its kind stands (`file:line`). */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

export const keyOf = ({ source, flags }: Pattern): string => `/${source}/${flags}`;

const ROOT = join(import.meta.dirname, "../../..");

interface Node {
  readonly type?: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
}

function* literalsIn(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if ("regex" in value && typeof value.regex === "object") yield value as Node;
  for (const child of Object.values(value)) yield* literalsIn(child);
}

function literalsOf(path: string): Pattern[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...literalsIn(parseSync(path, text).program)].flatMap(({ regex, start }) => {
    const line = text.slice(0, start).split("\n").length;
    return regex ? [{ source: regex.pattern, flags: regex.flags, at: `${path}:${line}` }] : [];
  });
}

/** Every regular expression that stands in the code that is shipped, each once. */
export function literalPatterns(): Pattern[] {
  const paths = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts") && !path.startsWith("src/testing/"))
    .sort();
  const found = new Map<string, Pattern>();
  for (const pattern of paths.flatMap(literalsOf)) if (!found.has(keyOf(pattern))) found.set(keyOf(pattern), pattern);
  return [...found.values()];
}
