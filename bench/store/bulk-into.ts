import type { Bulk } from "./bulk.ts";
import { bulkPostgresql } from "./bulk-postgresql.ts";
import { bulkSqlite } from "./bulk-sqlite.ts";

/** Rows go in without indexes, which are made when all are there; a crash meanwhile loses the store, as a bench may. */
export const bulkInto = (at: string, organisation: string): Promise<Bulk> =>
  at.startsWith("postgres") ? bulkPostgresql(at, organisation) : bulkSqlite(at, organisation);
