import type { NotExamined } from "../../../domain/observation.ts";
import type { WalkedFile } from "../walk.ts";

/** What one examination gave: `asked` as it was asked. */
export interface KnownResult {
  readonly asked: number;
  readonly facts: readonly KnownFacts[];
  readonly examinedBy: readonly number[];
  readonly notExamined: readonly NotExamined[];
}

export interface KnownFacts {
  readonly connector: number;
  readonly facts: unknown;
  /** Where the locked part lies in the body, and how long it is. */
  readonly sealed?: readonly [offset: number, length: number];
}

/**
 * What is kept of files, in columns: most files of a large tree give nothing, and an object for each would outweigh all that is found.
 */
export interface Columns {
  /** Sorted. */
  readonly paths: readonly string[];
  /** Of each file its size, its two times in milliseconds, and its number. */
  readonly stamps: Float64Array;
  /** Of each file the SHA-256 of its content; all zero where only the times can tell that a file is the same. */
  readonly hashes: Uint8Array;
  /** Of each file the place of its outcome. */
  readonly outcomes: Uint32Array;
  /** What files gave. Those that gave nothing share theirs. */
  readonly results: readonly (readonly KnownResult[])[];
}

const STAMPS = 4;
const HASH_BYTES = 32;
const NO_HASH = new Uint8Array(HASH_BYTES);

/** One file as it is kept. `hash`: the bytes of its SHA-256. */
export interface Row {
  readonly file: WalkedFile;
  readonly hash: Uint8Array | undefined;
  readonly results: readonly KnownResult[];
}

/** Rows in columns. */
export function columnsOf(rows: readonly Row[]): Columns {
  const sorted = [...rows].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  const stamps = new Float64Array(STAMPS * sorted.length);
  const hashes = new Uint8Array(HASH_BYTES * sorted.length);
  const outcomes = new Uint32Array(sorted.length);
  const results: (readonly KnownResult[])[] = [];
  const shared = new Map<string, number>();
  for (const [at, { file, hash, results: own }] of sorted.entries()) {
    stamps.set([file.size, file.mtime, file.ctime, file.inode], STAMPS * at);
    if (hash !== undefined) hashes.set(hash, HASH_BYTES * at);
    const key = own.every(isNothing) ? own.map(({ asked, examinedBy }) => [asked, ...examinedBy].join()).join(";") : "";
    outcomes[at] = shared.get(key) ?? results.length;
    if (outcomes[at] !== results.length) continue;
    results.push(own);
    if (key !== "") shared.set(key, outcomes[at]);
  }
  return { paths: sorted.map(({ file }) => file.path), stamps, hashes, outcomes, results };
}

const isNothing = ({ facts, notExamined }: KnownResult): boolean => facts.length + notExamined.length === 0;

/** Reads what is kept in columns. Rows are asked for mostly in their order. */
export class KnownRows {
  readonly #columns: Columns;
  #next = 0;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  get size(): number {
    return this.#columns.paths.length;
  }

  /** Place of the row of a file; undefined where there is none. */
  find(path: string): number | undefined {
    const { paths } = this.#columns;
    const at = paths[this.#next] === path ? this.#next : lowerBound(paths, path);
    if (paths[at] !== path) return undefined;
    this.#next = at + 1;
    return at;
  }

  /** Whether a file is described as it was, and not changed so shortly before `time` that it may have changed again. */
  isSame(at: number, { size, mtime, ctime, inode }: WalkedFile, time: number): boolean {
    const from = STAMPS * at;
    const { stamps } = this.#columns;
    return (
      stamps[from] === size &&
      stamps[from + 1] === mtime &&
      stamps[from + 2] === ctime &&
      stamps[from + 3] === inode &&
      Math.max(mtime, ctime) < time
    );
  }

  /** The SHA-256 of the content. */
  hash(at: number): Uint8Array | undefined {
    const bytes = this.#columns.hashes.subarray(HASH_BYTES * at, HASH_BYTES * (at + 1));
    return Buffer.compare(bytes, NO_HASH) === 0 ? undefined : bytes;
  }

  /** What an examination gave that was asked for so. */
  result(at: number, asked: number): KnownResult | undefined {
    const { results, outcomes } = this.#columns;
    return results[outcomes[at] as number]?.find((result) => result.asked === asked);
  }
}

/** The first place whose path is not before the one given. */
function lowerBound(paths: readonly string[], path: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] as string) < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
