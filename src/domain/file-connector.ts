import type { AssetKind } from "./asset.ts";
import type { ConnectorId } from "./ids.generated.ts";
import type { Knowledge } from "./knowledge.ts";
import type { NotExamined, Observation, Scope } from "./observation.ts";
import type { Verb } from "./relationship.ts";
import type { Language, SyntaxTree } from "./syntax.ts";

/**
 * How much of a claimed file a connector wants: `text` = the whole file as text, under the text cap; `named` = the same, and whatever
 * it holds: its name leaves no doubt, so that what is broken in it is told; `ranges` = read on demand at offsets, whatever the size
 * (model files).
 */
export type Claim = "text" | "named" | "ranges";

/** A file under the root, already opened safely: no link followed, nothing outside reachable. */
export interface ScannedFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** Whole content as UTF-8; invalid bytes become U+FFFD. Only for claims of `text` and `named`. */
  text(): string;
  /** At most `length` bytes from `offset`; shorter at the end of the file. */
  read(offset: number, length: number): Uint8Array;
}

/** What a connector may use while it looks at one file. No clock, no network, no other file. */
export interface ExamineTools {
  readonly knowledge: Knowledge;
  /** Parses source text. Throws a {@link Refusal} when the text is over the size, nesting or time cap. */
  parse(language: Language, text: string): SyntaxTree;
  /** Hex SHA-256. */
  digest(data: string | Uint8Array): string;
  /** zlib/gzip/raw-deflate with an output cap in bytes; undefined when malformed or over the cap. */
  inflate(data: Uint8Array, format: "zlib" | "gzip" | "raw", limit: number): Uint8Array | undefined;
}

/**
 * Facts one file yields, with what of it was not examined. `undefined` = looked at, nothing here for this connector. A thrown
 * {@link Refusal} marks the whole file not examined; any other error marks it `failed`.
 */
export type Examination<Facts> =
  | {
      readonly facts?: Facts;
      /** What belongs to the facts and is large or may hold secret values: kept packed, unpacked when asked for. */
      readonly sealed?: unknown;
      readonly notExamined?: readonly Pick<NotExamined, "reason" | "detail">[];
    }
  | undefined;

export interface FileFacts<Facts> {
  readonly path: string;
  readonly facts: Facts;
  /** Unpacks what was sealed, anew each time, so that it need not stay in memory. */
  readonly unseal?: () => unknown;
  /** Hex SHA-256 of the file's content, where what follows from it may be kept. */
  readonly hash?: string;
}

export interface ConcludeContext {
  readonly scope: Scope;
  readonly knowledge: Knowledge;
  /** Every path of the scope, sorted: to tell what exists, never to read. */
  readonly paths: readonly string[];
  /** Hex SHA-256. */
  digest(data: string): string;
  /** Plain data that was worked out in an earlier scan, with this very catalogue. It must not hold secret values. */
  readonly memos?: Memos;
}

/** What is kept from scan to scan, by keys that tell all it follows from. */
export interface Memos {
  recall(key: string): unknown;
  keep(key: string, value: unknown): void;
}

/** Files of one format that a connector reads. */
export interface ReadFormat {
  readonly title: string;
  /** Names that are read, each with `*` for what differs: `*.tf`, `.github/workflows/*.yml`. One of a kind is enough. */
  readonly files: readonly string[];
}

/**
 * A source that reads files of a directory: `examine` maps one file to plain data (in a worker, cacheable by content), `conclude`
 * reduces all facts to one observation. Both are pure; the order of files cannot matter because facts arrive sorted by path.
 * `Facts` must survive structured cloning.
 */
export interface FileConnector<Facts = unknown> {
  readonly id: ConnectorId;
  readonly title: string;
  /** What it reads, for people; a test asks that it claims each. Only connectors of tests leave it out. */
  readonly reads?: readonly ReadFormat[];
  readonly emits: { readonly assets: readonly AssetKind[]; readonly relationships: readonly Verb[] };
  /**
   * True for documents of other tools that a person hands over by name: they are never looked for, so `claims` answers nothing.
   * `examine` answers undefined for another format, and throws a {@link Refusal} for what its format forbids.
   */
  readonly imports?: true;
  /** Decides from the path alone. */
  claims(path: string): Claim | undefined;
  /**
   * Literals (matched as bytes, ASCII case ignored) of which a file claimed as `text` must contain one to be examined; undefined = all claimed
   * files. What lacks them costs a read and nothing else.
   */
  needles?(knowledge: Knowledge): readonly string[];
  examine(file: ScannedFile, tools: ExamineTools): Examination<Facts>;
  /** Paths the facts so far depend on that were not examined for lack of a needle; they are examined in another round. */
  follow?(files: readonly FileFacts<Facts>[], context: ConcludeContext): readonly string[];
  conclude(files: readonly FileFacts<Facts>[], context: ConcludeContext): Omit<Observation, "connector" | "scope">;
}

/** Declares a file connector. The folder it lies in bears its id. */
export const defineFileConnector = <Facts>(connector: FileConnector<Facts>): FileConnector<Facts> => connector;
