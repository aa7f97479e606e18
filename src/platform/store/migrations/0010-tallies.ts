import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { insertRows, scoped } from "../engine/scoped.ts";
import type { AllRows } from "../engine/tables.ts";
import { retally } from "../write/tallies.ts";
import type { Migration, TypeNames } from "./migration.ts";

const BATCH = 2_000;

/** Counts that are kept where things are written. What is there already is counted in batches; what is left to count is a table meanwhile. */
export const tallies: Migration = {
  name: "0010-tallies",
  async up(database, engine, types) {
    if (!(await hasBegun(database, engine))) return begin(database, types);
    return countSome(database, engine);
  },
};

async function hasBegun(database: Kysely<AllRows>, { kind }: Engine): Promise<boolean> {
  const found =
    kind === "sqlite"
      ? sql`select 1 from sqlite_master where name = 'untallied'`
      : sql`select 1 where to_regclass('untallied') is not null`;
  return (await found.execute(database)).rows.length > 0;
}

async function begin(database: Kysely<AllRows>, { text, integer }: TypeNames): Promise<"more"> {
  const own = sql`organisation ${text} not null, audience ${text} not null`;
  const statements = [
    sql`create table audience (${own}, project ${text} not null, primary key (organisation, audience, project))`,
    sql`create index audience_project on audience (organisation, project, audience)`,
    sql`create table asset_tally (${own}, kind ${text} not null, role ${text} not null, count ${integer} not null,
      primary key (organisation, audience, kind, role))`,
    sql`create table finding_tally (${own}, rule ${text} not null, severity ${text} not null, state ${text} not null,
      count ${integer} not null, primary key (organisation, audience, rule, severity, state))`,
    sql`create table relationship_tally (${own}, verb ${text} not null, count ${integer} not null,
      primary key (organisation, audience, verb))`,
    sql`create table untallied (organisation ${text} not null, asset ${text} not null, primary key (organisation, asset))`,
    sql`insert into untallied select distinct organisation, asset from asset union select organisation, asset from finding`,
  ];
  for (const statement of statements) await statement.execute(database);
  return "more";
}

async function countSome(database: Kysely<AllRows>, engine: Engine): Promise<"done" | "more"> {
  const { rows: left } = await sql<{ organisation: string; asset: string }>`
    select organisation, asset from untallied order by organisation, asset limit ${BATCH}`.execute(database);
  const organisation = left[0]?.organisation;
  if (organisation === undefined) {
    await sql`drop table untallied`.execute(database);
    return "done";
  }
  const assets = left.filter((row) => row.organisation === organisation).map((row) => row.asset);
  const rows = scoped(database, { organisation, projects: "all" });
  const ids = engine.rows(
    { id: "text" },
    assets.map((id) => [id]),
  );
  const edges = rows.selectFrom("relationship").select(["from_asset", "verb", "to_asset"]).distinct();
  const current = await edges.where(sql<boolean>`from_asset in ${ids}`).execute();
  await retally(
    {
      // Nothing of it was counted before.
      ...{ at: 0, organisation, engine, rows, actor: { kind: "system", id: "migration", name: "Migration" } },
      insert: (table, list, replacing) => insertRows(engine, database, organisation, table, list, replacing),
      seen: (access) => scoped(database, access),
    },
    assets,
    current,
  );
  await sql`delete from untallied where organisation = ${organisation} and asset in ${ids}`.execute(database);
  return "more";
}
