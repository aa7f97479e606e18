import type { NotExamined } from "../../../src/domain/observation.ts";
import { type Hostile, put } from "../simple.ts";

/** What must be told of an attack, beside that it harms nothing and hides nothing that lies beside it. */
export interface Must {
  /** One of these reasons is given for something in its folder. */
  readonly tells?: readonly NotExamined["reason"][];
  /** Names of assets that are found in its folder all the same. */
  readonly finds?: readonly string[];
  /** What must stand nowhere in the result, `PWNED` and what lies outside aside. */
  readonly lacks?: readonly string[];
  /** Rules that blame something in its folder. */
  readonly blames?: readonly string[];
  /** Nothing in its folder may be told as not examined: it looks bad and is not. */
  readonly whole?: true;
}

/** An attack of a known shape, with what must come of it. */
export interface Attack extends Hostile {
  readonly must: Must;
}

/** An attack that is one or more files. */
export const attack = (name: string, files: { readonly [path: string]: string | Uint8Array }, must: Must): Attack => ({
  name,
  write: (root) => Object.entries(files).map(([path, content]) => put(path, content)(root)),
  reason: null,
  must,
});

/** An attack that holds only at the top of what is scanned. */
export const atTop = (...parameters: Parameters<typeof attack>): Attack => ({ ...attack(...parameters), alone: true });

export const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

export const nested = (depth: number, open: string, close: string, inner = "1"): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Ten levels of ten aliases each, as entries of a map. */
export const aliasBomb = (indent = ""): string =>
  `${indent}a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n${many(9, (index) => `${indent}a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}*a${index}]\n`)}`;
