import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DriftClass } from "../../src/domain/drift.ts";
import type { DriftKindId } from "../../src/domain/ids.generated.ts";
import { planted } from "../materialise.ts";

/** One change that somebody could make to a repository, and what it must be told as. */
export interface Mutation {
  readonly name: string;
  /** Any of these is right. */
  readonly kinds: readonly DriftKindId[];
  readonly classes: readonly DriftClass[];
  /** Text of a file, relative to the repository, after the change; by path. */
  readonly files: { readonly [path: string]: string };
  /** The text of the `stance.yaml` that is in force before and after; missing = nothing is intended. `pins` = what `stance baseline pin` writes. */
  readonly says?: string | undefined;
  /** ISO 8601 instant of the second look, where time alone makes the change. */
  readonly later?: string;
}

export const OPEN: readonly DriftClass[] = ["review", "blocking"];
export const BLOCKING: readonly DriftClass[] = ["blocking"];
/** Of what can go wrong there is less. */
export const CLOSING: readonly DriftClass[] = ["review"];

/** Changes to one file of a repository, written by hand. */
export interface Written {
  readonly path: string;
  readonly edits: readonly (readonly [
    name: string,
    old: string,
    now: string,
    kinds: readonly DriftKindId[],
    classes?: readonly DriftClass[],
  ])[];
}

/** Written changes of a repository, under what is intended for it. */
export interface Intention {
  readonly repository: string;
  readonly says: string;
  readonly files: readonly Written[];
}

/** The changes to files as mutations. Throws when a text to replace is not there: the estate has moved on. */
export const asMutations = (root: string, files: readonly Written[], says?: string): Mutation[] =>
  files.flatMap(({ path, edits }) =>
    edits.map(([name, old, now, kinds, classes = OPEN]): Mutation => {
      const text = readFileSync(join(root, path), "utf8");
      if (!text.includes(old)) throw new Error(`${path} no longer holds ${old}`);
      const files = { [path]: text.replace(old, () => planted(now, path)) };
      return { name: `${path}: ${name}`, kinds, classes, files, says };
    }),
  );

/** Makes a change, does work and takes it back. */
export async function mutated<Result>(
  root: string,
  files: Mutation["files"],
  work: () => Promise<Result>,
): Promise<Result> {
  const kept = Object.keys(files).map((path) => {
    const file = join(root, path);
    return [file, existsSync(file) ? readFileSync(file) : null] as const;
  });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  try {
    return await work();
  } finally {
    for (const [file, bytes] of kept)
      if (bytes === null) rmSync(file);
      else writeFileSync(file, bytes);
  }
}
