import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import type { AllRows } from "../engine/tables.ts";
import type { Change } from "../write/change.ts";
import type { TypeNames } from "./migration.ts";

const BATCH = 2_000;

/**
 * Work on every asset there ever was, in batches. `left`: a table that holds, meanwhile, what is left to work on. `begin` is done first.
 * The change that `work` is given is of no instant: nothing is before it.
 */
export async function byAsset(
  left: string,
  [database, engine, types]: readonly [Kysely<AllRows>, Engine, TypeNames],
  begin: () => Promise<unknown>,
  work: (change: Change, assets: readonly string[]) => Promise<unknown>,
): Promise<"done" | "more"> {
  if (await hasBegun(left, database, engine)) return workOnSome(left, database, engine, work);
  await begin();
  const table = sql.table(left);
  const { text } = types;
  await sql`create table ${table} (organisation ${text} not null, asset ${text} not null, primary key (organisation, asset))`.execute(
    database,
  );
  await sql`insert into ${table} select distinct organisation, asset from asset union select organisation, asset from finding`.execute(
    database,
  );
  return "more";
}

async function hasBegun(left: string, database: Kysely<AllRows>, { kind }: Engine): Promise<boolean> {
  const found =
    kind === "sqlite"
      ? sql`select 1 from sqlite_master where name = ${left}`
      : sql`select 1 where to_regclass(${left}) is not null`;
  return (await found.execute(database)).rows.length > 0;
}

async function workOnSome(
  left: string,
  database: Kysely<AllRows>,
  engine: Engine,
  work: (change: Change, assets: readonly string[]) => Promise<unknown>,
): Promise<"done" | "more"> {
  const table = sql.table(left);
  const { rows: some } = await sql<{ organisation: string; asset: string }>`
    select organisation, asset from ${table} order by organisation, asset limit ${BATCH}`.execute(database);
  const organisation = some[0]?.organisation;
  if (organisation === undefined) {
    await sql`drop table ${table}`.execute(database);
    return "done";
  }
  const assets = some.filter((row) => row.organisation === organisation).map((row) => row.asset);
  const change: Change = {
    ...{ at: 0, organisation, engine, rows: scoped(database, { organisation, projects: "all" }) },
    actor: { kind: "system", id: "migration", name: "Migration" },
    insert: (name, list, replacing) => insertRows(engine, database, organisation, name, list, replacing),
    seen: (access) => scoped(database, access),
  };
  await work(change, assets);
  const ids = engine.rows(
    { id: "text" },
    assets.map((id) => [id]),
  );
  await sql`delete from ${table} where organisation = ${organisation} and asset in ${ids}`.execute(database);
  return "more";
}
