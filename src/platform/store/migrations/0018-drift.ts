import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Approved states, what changed against them, and what people decided about it. */
export const drift: Migration = {
  name: "0018-drift",
  async up(database, _engine, { text, integer, bytes }) {
    const tables = [
      sql`create table baseline (organisation ${text} not null, baseline ${text} not null, scope ${text} not null,
        ref ${text}, project ${text}, name ${text} not null, created_at ${integer} not null, version ${integer} not null,
        derived_at ${integer}, derived_number ${integer} not null, derived_version ${integer} not null,
        primary key (organisation, baseline))`,
      sql`create table baseline_version (organisation ${text} not null, proposal ${text} not null, baseline ${text} not null,
        project ${text}, version ${integer} not null, state ${text} not null, body ${text} not null,
        content ${bytes}, primary key (organisation, proposal))`,
      sql`create index baseline_version_of on baseline_version (organisation, baseline, state, version)`,
      sql`create table drift (organisation ${text} not null, drift ${text} not null, baseline ${text} not null,
        project ${text}, kind ${text} not null, class ${text} not null, urgency ${integer} not null,
        severity ${text} not null, rank ${integer} not null, asset ${text} not null, asset_kind ${text} not null,
        asset_name ${text} not null, sources ${text} not null, state ${text} not null, snoozed_until ${integer},
        assessed ${integer} not null, proposal ${text}, version ${integer}, first_seen ${integer} not null,
        opened_at ${integer} not null, last_seen ${integer}, closed_at ${integer}, decision ${text},
        attribution ${text} not null, body ${text} not null, primary key (organisation, drift))`,
      sql`create index drift_list on drift (organisation, state, urgency, rank, asset_name, drift)`,
      sql`create index drift_newest on drift (organisation, state, opened_at, drift)`,
      sql`create index drift_of on drift (organisation, baseline, state)`,
      sql`create index drift_asset on drift (organisation, asset)`,
      sql`create table drift_event (organisation ${text} not null, drift ${text} not null, number ${integer} not null,
        project ${text}, at ${integer} not null, actor ${text} not null, action ${text} not null, before ${text},
        after ${text} not null, detail ${text} not null, primary key (organisation, drift, number))`,
      sql`create table drift_gap (organisation ${text} not null, baseline ${text} not null, number ${integer} not null,
        project ${text}, source ${text}, asset ${text}, asset_kind ${text}, asset_name ${text}, subject ${text},
        assets ${integer} not null, reason ${text} not null, primary key (organisation, baseline, number))`,
    ];
    for (const table of tables) await table.execute(database);
    return "done";
  },
};
