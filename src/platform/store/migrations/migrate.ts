import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { AllRows } from "../engine/tables.ts";
import type { Migration, TypeNames } from "./migration.ts";

const TYPES: { readonly [kind in Engine["kind"]]: TypeNames } = {
  sqlite: { text: sql`text`, integer: sql`integer`, bytes: sql`blob` },
  postgresql: { text: sql`text collate "C"`, integer: sql`bigint`, bytes: sql`bytea` },
};
/** Any number; processes that start together take turns by it. */
const LOCK = 5_823_114;

/** Brings the schema up to date. Safe to interrupt and to run in several processes at once. */
export async function migrate(engine: Engine, migrations: readonly Migration[], now: () => number): Promise<void> {
  await engine.write(async (database) => {
    await takeTurn(database, engine);
    await sql`create table if not exists migration (name ${TYPES[engine.kind].text} primary key, applied_at bigint not null)`.execute(
      database,
    );
  });
  for (const migration of migrations) while ((await advance(engine, migration, now)) === "more");
}

/** Names of the migrations that were applied, oldest first. */
export async function appliedMigrations(database: Kysely<AllRows>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(database);
  return rows.map((row) => row.name);
}

const advance = (engine: Engine, migration: Migration, now: () => number): Promise<"done" | "more"> =>
  engine.write(async (database) => {
    await takeTurn(database, engine);
    if ((await appliedMigrations(database)).includes(migration.name)) return "done";
    const state = await migration.up(database, engine, TYPES[engine.kind]);
    if (state === "done")
      await sql`insert into migration (name, applied_at) values (${migration.name}, ${now()})`.execute(database);
    return state;
  });

async function takeTurn(database: Kysely<AllRows>, { kind }: Engine): Promise<void> {
  if (kind === "postgresql") await sql`select pg_advisory_xact_lock(${LOCK})`.execute(database);
}
