import type { TableName } from "../../src/platform/store/engine/tables.ts";

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
