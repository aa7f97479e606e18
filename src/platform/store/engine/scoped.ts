import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Access } from "../contract/access.ts";
import type { Engine } from "./engine.ts";
import { storable } from "./storable.ts";
import { type AllRows, type ColumnType, type Row, TABLES, type TableName, type Tables } from "./tables.ts";
import { TenantPlugin, type Way } from "./tenant.ts";

/** The rows that an access reaches, and no others. */
export type Scoped = Kysely<Tables>;

export const scoped = (database: Kysely<AllRows>, access: Access, way?: Way): Scoped =>
  database.withPlugin(new TenantPlugin(access, undefined, way)) as unknown as Scoped;

const LARGEST_BATCH = 2_000;

/** Column types of a table, without the marks of what may be null. */
export const columnsOf = (table: TableName): { readonly [name: string]: ColumnType } =>
  Object.fromEntries(Object.entries(TABLES[table]).map(([name, type]) => [name, type.replace("?", "") as ColumnType]));

/** Lets others have their turn between batches of a long transaction. */
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Rows in batches of at most 2,000, with a pause between them. */
export async function inBatches<Item>(
  items: readonly Item[],
  work: (batch: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += LARGEST_BATCH) {
    await work(items.slice(start, start + LARGEST_BATCH));
    if (start + LARGEST_BATCH < items.length) await pause();
  }
}

function replacingClause(names: readonly string[], key: readonly string[]): RawBuilder<unknown> {
  if (key.length === 0) return sql``;
  const updates = names
    .filter((name) => !key.includes(name))
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  return sql`on conflict (organisation, ${sql.join(key.map((name) => sql.ref(name)))}) do update set ${sql.join(updates)}`;
}

function conflictClause(table: TableName, names: readonly string[], replacing: readonly string[] | "keep" | "add") {
  if (replacing === "keep") return sql`on conflict do nothing`;
  return replacing === "add" ? addingClause(table, names) : replacingClause(names, replacing);
}

/** Rows that are there already get the new ones' count on top. */
function addingClause(table: TableName, names: readonly string[]): RawBuilder<unknown> {
  const key = names.filter((name) => name !== "count").map((name) => sql.ref(name));
  const before = sql.ref(`${table}.count`);
  return sql`on conflict (organisation, ${sql.join(key)}) do update set count = ${before} + excluded.count`;
}

/**
 * Adds rows to an organisation's table. `replacing` names the key by which old rows give way; with `keep` the new ones do, and with
 * `add` both are counted together.
 */
export async function insertRows<Name extends TableName>(
  engine: Engine,
  database: Kysely<AllRows>,
  organisation: string,
  table: Name,
  rows: readonly Row<Name>[],
  replacing: readonly string[] | "keep" | "add" = [],
): Promise<void> {
  const columns = columnsOf(table);
  const names = Object.keys(columns);
  const list = sql.join(["organisation", ...names].map((name) => sql.ref(name)));
  const conflict = conflictClause(table, names, replacing);
  await inBatches(rows, (batch) => {
    const values = batch.map((row) => names.map((name) => storable(row[name as keyof Row<Name>])));
    const given = engine.rows(columns, values);
    return sql`insert into ${sql.table(table)} (${list})
      select ${organisation}, ${sql.join(names.map((name) => sql.ref(`given.${name}`)))} from ${given} as given
      where true ${conflict}`.execute(database);
  });
}
