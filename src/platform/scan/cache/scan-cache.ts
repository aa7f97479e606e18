import { createHash } from "node:crypto";
import type { Memos } from "../../../domain/file-connector.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import type { ConnectorFacts, FileResult } from "../examine.ts";
import type { WalkedFile } from "../walk.ts";
import { type Columns, columnsOf, type KnownFacts, type KnownResult, KnownRows, type Row } from "./columns.ts";
import { lock } from "./content.ts";
import { readPack, writePack } from "./pack-file.ts";

/** Where facts are kept between scans. */
export interface CachePlace {
  readonly folder: string;
  /** Changes with whatever facts follow from besides the files: connectors, signatures, this program. */
  readonly rulePack: string;
}

interface Head {
  readonly rulePack: string;
  readonly files: Columns;
  readonly memos: ReadonlyMap<string, unknown>;
  /** When the files were listed, in milliseconds. */
  readonly time: number;
}

/** A file changed this shortly before it was examined may have changed again without a new time. */
const DOUBTFUL_MILLISECONDS = 2_000;
/** Reasons that follow from the file alone: met again, they would be given again. */
const LASTING: ReadonlySet<NotExamined["reason"]> = new Set([
  "too-large",
  "too-deep",
  "malformed",
  "binary",
  "encrypted",
  "truncated",
  "unsupported",
]);

/** A result, how it was asked for, and the row it was recalled from. */
export type AskedResult = FileResult & { readonly asked: number; readonly row?: number };

interface Held {
  readonly files: ReadonlyMap<string, WalkedFile>;
  readonly results: readonly AskedResult[];
}

/** Facts of one folder, kept from scan to scan. */
export class ScanCache implements Memos {
  readonly #place: CachePlace;
  readonly #name: string;
  readonly #rows: KnownRows | undefined;
  readonly #knownMemos: ReadonlyMap<string, unknown> | undefined;
  /** Files changed after this may have changed again without a new time. */
  readonly #sureUntil: number;
  readonly #body: Uint8Array;
  readonly #time = Date.now();
  readonly #memos = new Map<string, unknown>();
  #held: Held = { files: new Map(), results: [] };
  /** Whether anything was met that the last scan did not leave. */
  #isNew = false;

  /** `root`: the folder that is scanned. */
  constructor(place: CachePlace, root: string) {
    this.#place = place;
    this.#name = createHash("sha256").update(root).digest("hex").slice(0, 32);
    const pack = readPack(place.folder, this.#name);
    const head = pack?.head as Head | undefined;
    const isOurs = head?.rulePack === place.rulePack;
    this.#rows = isOurs ? new KnownRows(head.files) : undefined;
    this.#knownMemos = isOurs ? head.memos : undefined;
    this.#sureUntil = (head?.time ?? 0) - DOUBTFUL_MILLISECONDS;
    this.#body = pack?.body ?? new Uint8Array();
  }

  /** What a file gave, where it is surely the same as then. */
  find(file: WalkedFile, asked: number): AskedResult | undefined {
    const row = this.#rows?.find(file.path);
    const isSame = row !== undefined && this.#rows?.isSame(row, file, this.#sureUntil) === true;
    const found = isSame ? this.#recall(file.path, row, asked) : undefined;
    this.#isNew ||= found === undefined;
    return found;
  }

  /** The hash a file had, where that tells what it gives. */
  hashOf(path: string, asked: number): string | undefined {
    const row = this.#rows?.find(path);
    return row === undefined || this.#rows?.result(row, asked) === undefined ? undefined : this.#hexOf(row);
  }

  /** What a file gave that has the same hash as then. */
  same(path: string, asked: number): AskedResult | undefined {
    const row = this.#rows?.find(path);
    return row === undefined ? undefined : this.#recall(path, row, asked);
  }

  #hexOf(row: number): string | undefined {
    const hash = this.#rows?.hash(row);
    return hash && Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString("hex");
  }

  #recall(path: string, row: number, asked: number): AskedResult | undefined {
    const known = this.#rows?.result(row, asked);
    if (known === undefined) return undefined;
    const { examinedBy, notExamined } = known;
    // Who gave nothing is asked for its hash by nobody.
    if (known.facts.length === 0) return { path, facts: NO_FACTS, examinedBy, notExamined, asked, row };
    const facts = known.facts.map(({ sealed, ...rest }): ConnectorFacts => {
      if (sealed === undefined) return rest;
      const [offset, length] = sealed;
      return { ...rest, locked: this.#body.subarray(offset, offset + length) };
    });
    return { path, hash: this.#hexOf(row), facts, examinedBy, notExamined, asked, row };
  }

  recall(key: string): unknown {
    const known = this.#memos.get(key) ?? this.#knownMemos?.get(key);
    if (known !== undefined) this.#memos.set(key, known);
    return known;
  }

  keep(key: string, value: unknown): void {
    this.#memos.set(key, value);
    this.#isNew = true;
  }

  /** Takes all results, each with how it was asked for, to be written. */
  hold(files: ReadonlyMap<string, WalkedFile>, results: readonly AskedResult[]): void {
    this.#held = { files, results };
  }

  /** Writes down what is held, if anything is new. `secrets`: what stands in names of files, and so is not locked; nothing that tells it is kept. */
  write(secrets: readonly string[]): void {
    const { files, results: all } = this.#held;
    const results = secrets.length === 0 ? all : all.filter((result) => !tells(result, secrets));
    const memos = new Map([...this.#memos].filter((memo) => !tells(memo, secrets)));
    if (results.length === 0) return;
    const byPath = Map.groupBy(results, ({ path }) => path);
    if (!this.#isNew && this.#rows?.size === byPath.size) return;
    const body: Uint8Array[] = [];
    let end = 0;
    const keep = (data: Uint8Array): readonly [number, number] => {
      body.push(data);
      end += data.length;
      return [end - data.length, data.length];
    };
    const rows = [...byPath].flatMap(([path, given]): Row[] => {
      const file = files.get(path);
      const lasting = given.filter(isLasting);
      const last = lasting.at(-1);
      if (file === undefined || last === undefined) return [];
      return [{ file, hash: this.#hashBytes(last), results: lasting.map((result) => keptResult(result, keep)) }];
    });
    const head: Head = { rulePack: this.#place.rulePack, files: columnsOf(rows), memos, time: this.#time };
    writePack(this.#place.folder, this.#name, head, body);
  }

  #hashBytes({ row, hash }: AskedResult): Uint8Array | undefined {
    if (row !== undefined) return this.#rows?.hash(row);
    return hash === undefined ? undefined : Buffer.from(hash, "hex");
  }
}

const NO_FACTS: readonly never[] = [];

/** Whether plain data holds any of these, names of properties included. */
const tells = (data: unknown, secrets: readonly string[]): boolean =>
  secrets.length > 0 && secrets.some((secret) => JSON.stringify(data).includes(JSON.stringify(secret).slice(1, -1)));

/** Whether a result may be kept: it would be the same again, and what must be locked can be. */
const isLasting = ({ facts, notExamined, key }: FileResult): boolean =>
  notExamined.every(({ connector, reason }) => connector !== null && LASTING.has(reason)) &&
  facts.every(({ sealed }) => sealed === undefined || key !== undefined);

const keptResult = (
  { asked, facts, examinedBy, notExamined, key }: AskedResult,
  keep: (data: Uint8Array) => readonly [number, number],
): KnownResult => ({ asked, facts: facts.map((each) => keptFacts(each, key, keep)), examinedBy, notExamined });

function keptFacts(
  { sealed, locked, ...facts }: ConnectorFacts,
  key: Uint8Array | undefined,
  keep: (data: Uint8Array) => readonly [number, number],
): KnownFacts {
  if (locked !== undefined) return { ...facts, sealed: keep(locked) };
  return sealed === undefined ? facts : { ...facts, sealed: keep(lock(sealed, key as Uint8Array)) };
}
