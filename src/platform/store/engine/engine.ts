import type { Kysely, RawBuilder, SelectQueryBuilder } from "kysely";
import type { AllRows, ColumnType, Tables } from "./tables.ts";

/** A query for search documents, of which nothing is selected yet. */
export type Documents = SelectQueryBuilder<Tables, "search_document", Record<never, never>>;

/** One of the two databases, with what they do differently behind the same words. */
export interface Engine {
  readonly kind: "sqlite" | "postgresql";
  /** Short reads, each seeing what was committed when it began. */
  readonly reads: Kysely<AllRows>;
  /** One transaction; what it answers is on the disk. SQLite runs them one after the other. */
  write<Result>(work: (database: Kysely<AllRows>) => Promise<Result>): Promise<Result>;
  /** Long reads that all see the same state, away from the event loop where the engine is in this process. */
  snapshot<Result>(work: (database: Kysely<AllRows>) => Promise<Result>): Promise<Result>;
  /** Rows of values as a table expression with the columns given, in one parameter or one per column. */
  rows(columns: { readonly [name: string]: ColumnType }, rows: readonly (readonly unknown[])[]): RawBuilder<unknown>;
  /** Search documents that have, for each of the words, one that begins with it: found from the words. */
  documents(rows: Kysely<Tables>, words: readonly string[]): Documents;
  /** The same as a condition on the column of a document's words, for when few documents are looked at. */
  hasWords(words: readonly string[], column: RawBuilder<unknown>): RawBuilder<boolean>;
  /** What stands at a path of names in a column of JSON, as JSON; null where nothing does. */
  field(column: RawBuilder<unknown>, path: readonly string[]): RawBuilder<string | null>;
  /** Locks the rows that a select of a write transaction reads, where others could change them meanwhile; "" where none can. */
  readonly lock: RawBuilder<unknown>;
  /** As {@link lock}, passing over rows that others hold. */
  readonly lockFree: RawBuilder<unknown>;
  /** Bytes on the disk; null where the engine does not tell. */
  size(): Promise<{ readonly database: number; readonly writeAheadLog: number | null }>;
  close(): Promise<void>;
}
