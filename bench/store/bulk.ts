import type { TableName } from "../../src/platform/store/engine/tables.ts";
import { bulkPostgresql } from "./bulk-postgresql.ts";
import { bulkSqlite } from "./bulk-sqlite.ts";

/** Tables that hold nearly all of an estate's rows. */
export const LARGE = [
  "sighting",
  "sighting_identity",
  "asset",
  "relationship",
  "finding",
  "finding_event",
  "undecided",
  "search_document",
] as const satisfies readonly TableName[];

/** Takes rows in bulk, with nothing that keeps order among them until it ends. */
export interface Bulk {
  write(table: TableName, rows: readonly object[]): Promise<void>;
  /** Makes indexes and search again. */
  end(): Promise<void>;
}

/** Rows go in without indexes, which are made when all are there; a crash meanwhile loses the store, as a bench may. */
export const bulkInto = (at: string, organisation: string): Promise<Bulk> =>
  at.startsWith("postgres") ? bulkPostgresql(at, organisation) : bulkSqlite(at, organisation);
