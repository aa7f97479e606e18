import { createHash } from "node:crypto";
import type { Memos } from "../../../domain/file-connector.ts";
import type { NotExamined } from "../../../domain/observation.ts";
import type { ConnectorFacts, FileResult } from "../examine.ts";
import type { WalkedFile } from "../walk.ts";
import { lock } from "./content.ts";
import { readPack, writePack } from "./pack-file.ts";

/** Where facts are kept between scans. */
export interface CachePlace {
  readonly folder: string;
  /** Changes with whatever facts follow from besides the files: connectors, signatures, this program. */
  readonly rulePack: string;
}

/** What one examination gave: `asked` as it was asked. */
interface KnownResult {
  readonly asked: number;
  readonly facts: readonly KnownFacts[];
  readonly examinedBy: readonly number[];
  readonly notExamined: readonly NotExamined[];
}

interface KnownFacts {
  readonly connector: number;
  readonly facts: unknown;
  /** Where the locked part lies in the body, and how long it is. */
  readonly sealed?: readonly [offset: number, length: number];
}

interface Row {
  readonly size: number;
  readonly mtime: number;
  readonly ctime: number;
  readonly inode: number;
  /** Hex SHA-256; undefined where only the times can tell that a file is the same. */
  readonly hash: string | undefined;
  readonly results: readonly KnownResult[];
}

interface Head {
  readonly rulePack: string;
  readonly files: ReadonlyMap<string, Row>;
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

type AskedResult = FileResult & { readonly asked: number };

interface Held {
  readonly files: ReadonlyMap<string, WalkedFile>;
  readonly results: readonly AskedResult[];
}

/** Facts of one folder, kept from scan to scan. */
export class ScanCache implements Memos {
  readonly #place: CachePlace;
  readonly #name: string;
  readonly #known: Head | undefined;
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
    this.#known = head?.rulePack === place.rulePack ? head : undefined;
    this.#body = pack?.body ?? new Uint8Array();
  }

  /** What a file gave, where it is surely the same as then. */
  find(file: WalkedFile, asked: number): FileResult | undefined {
    const row = this.#known?.files.get(file.path);
    const found =
      row !== undefined && isSame(file, row, this.#known as Head) ? this.#recall(file.path, row, asked) : undefined;
    this.#isNew ||= found === undefined;
    return found;
  }

  /** The hash a file had, where that tells what it gives. */
  hashOf(path: string, asked: number): string | undefined {
    const row = this.#known?.files.get(path);
    return row?.results.some((result) => result.asked === asked) ? row.hash : undefined;
  }

  /** What a file gave that has the same hash as then. */
  same(path: string, asked: number): FileResult | undefined {
    const row = this.#known?.files.get(path);
    return row === undefined ? undefined : this.#recall(path, row, asked);
  }

  #recall(path: string, { hash, results }: Row, asked: number): FileResult | undefined {
    const known = results.find((result) => result.asked === asked);
    if (known === undefined) return undefined;
    const facts = known.facts.map(({ sealed, ...rest }): ConnectorFacts => {
      if (sealed === undefined) return rest;
      const [offset, length] = sealed;
      return { ...rest, locked: this.#body.subarray(offset, offset + length) };
    });
    return { path, hash, facts, examinedBy: known.examinedBy, notExamined: known.notExamined };
  }

  recall(key: string): unknown {
    const known = this.#memos.get(key) ?? this.#known?.memos.get(key);
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
    const results = all.filter((result) => !tells(result, secrets));
    const memos = new Map([...this.#memos].filter((memo) => !tells(memo, secrets)));
    if (results.length === 0) return;
    if (!this.#isNew && this.#known?.files.size === new Set(results.map(({ path }) => path)).size) return;
    const body: Uint8Array[] = [];
    let end = 0;
    const keep = (data: Uint8Array): readonly [number, number] => {
      body.push(data);
      end += data.length;
      return [end - data.length, data.length];
    };
    const rows = new Map<string, Row>();
    for (const result of results) {
      const file = files.get(result.path);
      if (file === undefined || !isLasting(result)) continue;
      const known = rows.get(result.path);
      const kept = {
        asked: result.asked,
        facts: result.facts.map((facts) => keptFacts(facts, result.key, keep)),
        examinedBy: result.examinedBy,
        notExamined: result.notExamined,
      };
      rows.set(result.path, { ...stampOf(file), hash: result.hash, results: [...(known?.results ?? []), kept] });
    }
    const head: Head = { rulePack: this.#place.rulePack, files: rows, memos, time: this.#time };
    writePack(this.#place.folder, this.#name, head, body);
  }
}

/** Whether plain data holds any of these, names of properties included. */
const tells = (data: unknown, secrets: readonly string[]): boolean =>
  secrets.length > 0 && secrets.some((secret) => JSON.stringify(data).includes(JSON.stringify(secret).slice(1, -1)));

const stampOf = ({ size, mtime, ctime, inode }: WalkedFile): Pick<Row, "size" | "mtime" | "ctime" | "inode"> => ({
  size,
  mtime,
  ctime,
  inode,
});

function isSame(file: WalkedFile, row: Row, { time }: Head): boolean {
  return (
    file.size === row.size &&
    file.mtime === row.mtime &&
    file.ctime === row.ctime &&
    file.inode === row.inode &&
    Math.max(row.mtime, row.ctime) < time - DOUBTFUL_MILLISECONDS
  );
}

/** Whether a result may be kept: it would be the same again, and what must be locked can be. */
const isLasting = ({ facts, notExamined, key }: FileResult): boolean =>
  notExamined.every(({ connector, reason }) => connector !== null && LASTING.has(reason)) &&
  facts.every(({ sealed }) => sealed === undefined || key !== undefined);

function keptFacts(
  { sealed, locked, ...facts }: ConnectorFacts,
  key: Uint8Array | undefined,
  keep: (data: Uint8Array) => readonly [number, number],
): KnownFacts {
  if (locked !== undefined) return { ...facts, sealed: keep(locked) };
  return sealed === undefined ? facts : { ...facts, sealed: keep(lock(sealed, key as Uint8Array)) };
}
