import type { Kysely, RawBuilder } from "kysely";
import type { AllRows, ColumnType } from "./tables.ts";

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
  /** True for search documents that have, for each of the words, one that begins with it. `alias` is the table's name in the query. */
  hasWords(words: readonly string[], alias: string): RawBuilder<boolean>;
  /** Locks the rows that a select of a write transaction reads, where others could change them meanwhile; "" where none can. */
  readonly lock: RawBuilder<unknown>;
  /** As {@link lock}, passing over rows that others hold. */
  readonly lockFree: RawBuilder<unknown>;
  /** Bytes on the disk; null where the engine does not tell. */
  size(): Promise<{ readonly database: number; readonly writeAheadLog: number | null }>;
  close(): Promise<void>;
}
