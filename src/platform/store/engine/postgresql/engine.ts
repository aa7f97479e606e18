import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine.ts";
import { StorablePlugin } from "../storable.ts";
import type { AllRows, ColumnType } from "../tables.ts";

const INT8 = 20;
const NUMERIC = 1700;
const MOST_CONNECTIONS = 10;

/** Connects to read only, from a thread that has nothing else to do. */
export async function readPostgresql(address: string): Promise<Engine> {
  const engine = await openPostgresql(address, 2);
  return { ...engine, write: () => Promise.reject(new Error("this store was opened to be read")) };
}

/** Connects to a database of PostgreSQL 15 or newer, by its address. */
export async function openPostgresql(address: string, connections: number = MOST_CONNECTIONS): Promise<Engine> {
  const { Pool, types } = (await import("pg")).default;
  const getTypeParser: typeof types.getTypeParser = (oid: number, format?: "text" | "binary") =>
    oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as "text");
  const pool = new Pool({ connectionString: address, max: connections, types: { getTypeParser } });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  const database = new Kysely<AllRows>({ dialect: new PostgresDialect({ pool }), plugins: [new StorablePlugin()] });
  return {
    kind: "postgresql",
    reads: database,
    write: (work) => database.transaction().execute(work),
    snapshot: (work) =>
      database.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
    rows: rowsOf,
    documents: (rows, words) =>
      rows.selectFrom("search_document").where(sql<boolean>`search_document.vector @@ ${phraseOf(words)}::tsquery`),
    hasWords: (words, column) =>
      sql`(${sql.join(
        words.map((word) => sql`strpos(' ' || ${column}, ${` ${word}`}) > 0`),
        sql` and `,
      )})`,
    field: (column, path) => sql`((${column})::jsonb #> ${`{${path.join(",")}}`}::text[])::text`,
    lock: sql`for update`,
    lockFree: sql`for update skip locked`,
    size: () => sizeOf(database),
    close: () => database.destroy(),
  };
}

/** Of the tables that it can reach by their bare names: others may use the same database. Its log is the server's, not this database's. */
async function sizeOf(database: Kysely<AllRows>): Promise<{ database: number; writeAheadLog: null }> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(pg_total_relation_size(oid)), 0) as bytes
    from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`.execute(database);
  return { database: Number(rows[0]?.bytes ?? 0), writeAheadLog: null };
}

/** Every word as a quoted prefix: what a person types is never taken for an operator. */
const phraseOf = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "").replaceAll("\\", "")}':*`).join(" & ");

const ARRAYS: { readonly [type in ColumnType]: RawBuilder<unknown> } = {
  text: sql`::text[]`,
  integer: sql`::bigint[]`,
  bytes: sql`::bytea[]`,
};

function rowsOf(
  columns: { readonly [name: string]: ColumnType },
  rows: readonly (readonly unknown[])[],
): RawBuilder<unknown> {
  const names = Object.entries(columns);
  const arrays = names.map(([, type], index) => sql`${rows.map((row) => row[index] ?? null)}${ARRAYS[type]}`);
  const picked = names.map(([name]) => sql.ref(name));
  return sql`(select * from unnest(${sql.join(arrays)}) as given(${sql.join(picked)}))`;
}
