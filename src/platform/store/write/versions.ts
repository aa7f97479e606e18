import { sql } from "kysely";
import { canonicalJson } from "../../../domain/canonical-json.ts";
import { hexDigest } from "../../files/digest.ts";
import { columnsOf, inBatches } from "../engine/scoped.ts";
import { OPEN, type Row, type TableName } from "../engine/tables.ts";
import type { Change } from "./change.ts";

/** Tables whose rows hold in an interval. */
export type VersionedTable = {
  [Name in TableName]: Row<Name> extends { valid_from: number; valid_to: number; hash: string } ? Name : never;
}[TableName];

/** What tells one thing of a table from another, whatever its version. */
export const KEYS = {
  sighting: ["source", "local"],
  asset: ["asset"],
  relationship: ["source", "from_local", "verb", "to_local"],
  finding: ["finding"],
  undecided: ["asset", "rule"],
  code_frame: ["source", "path"],
  asset_word: ["source", "local", "field"],
} as const satisfies { readonly [Name in VersionedTable]: readonly (keyof Row<Name>)[] };

/** SHA-256 of a content: equal contents have equal hashes on every machine. */
export const hashOf = (content: unknown): string => hexDigest(canonicalJson(content));

/** A version that begins now, without its interval. */
export type Fresh<Name extends VersionedTable> = Omit<Row<Name>, "valid_from" | "valid_to">;

/** Ends the current versions of things, by the values of their keys. */
export async function endVersions(
  change: Change,
  table: VersionedTable,
  keys: readonly (readonly string[])[],
): Promise<void> {
  const names: readonly string[] = KEYS[table];
  const columns = columnsOf(table);
  const types = Object.fromEntries(names.map((name) => [name, columns[name] ?? "text"]));
  await inBatches(keys, (batch) =>
    change.rows
      .updateTable(table)
      .set({ valid_to: change.at })
      .where("valid_to", "=", OPEN)
      .where(sql<boolean>`(${sql.join(names.map((name) => sql.ref(name)))}) in ${change.engine.rows(types, batch)}`)
      .execute(),
  );
}

/** Begins versions. Of what has a current version, end that first. */
export const beginVersions = <Name extends VersionedTable>(
  change: Change,
  table: Name,
  rows: readonly Fresh<Name>[],
): Promise<void> =>
  change.insert(
    table,
    rows.map((row) => ({ ...row, valid_from: change.at, valid_to: OPEN }) as unknown as Row<Name>),
  );
