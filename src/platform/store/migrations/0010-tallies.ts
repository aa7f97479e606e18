import { type Kysely, sql } from "kysely";
import type { AllRows } from "../engine/tables.ts";
import type { Change } from "../write/change.ts";
import { tally } from "../write/tallies.ts";
import { byAsset } from "./by-asset.ts";
import type { Migration, TypeNames } from "./migration.ts";

/** Counts that are kept where things are written. What is there already is counted in batches. */
export const tallies: Migration = {
  name: "0010-tallies",
  up: (database, engine, types) =>
    byAsset("untallied", [database, engine, types], () => makeTables(database, types), countAll),
};

async function makeTables(database: Kysely<AllRows>, { text, integer }: TypeNames): Promise<void> {
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
  ];
  for (const statement of statements) await statement.execute(database);
}

/** Nothing of it was counted before. */
async function countAll(change: Change, assets: readonly string[]): Promise<void> {
  const ids = change.engine.rows(
    { id: "text" },
    assets.map((id) => [id]),
  );
  const edges = change.rows.selectFrom("relationship").select(["from_asset", "verb", "to_asset"]).distinct();
  await tally(change, assets, await edges.where(sql<boolean>`from_asset in ${ids}`).execute());
}
