import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * What SQLite's planner is told of an estate: rows of each index, and how many of them share one, two, … of its columns (`sqlite_stat1`).
 * Without it the planner takes an organisation, or what still holds, for as telling as an id. Measured by ANALYZE on the estate of
 * `npm run bench -- store --assets 100000`; the shape does not change with the size, so it is written down once for all.
 */
const SHAPE: { readonly [table: string]: { readonly [index: string]: string } } = {
  asset: {
    asset_from: "99981 99981 511",
    asset_list: "99981 99981 14283 1 1 1",
    asset_newest: "99981 99981 99981 511 1",
    asset_open: "99981 99981 99981 14283 1 1",
    sqlite_autoindex_asset_1: "99981 99981 1 1",
  },
  audience: { audience_project: "8081 8081 405 1", sqlite_autoindex_audience_1: "8081 8081 5 1" },
  finding: {
    finding_asset: "83104 83104 1 1",
    finding_from: "83104 83104 424",
    finding_list: "83104 83104 83104 20776 20776 10388 1 1 1",
    finding_opened: "83104 83104 83104 424 1",
    finding_state: "83104 83104 83104 83104 20776 10388",
    sqlite_autoindex_finding_1: "83104 83104 1 1",
  },
  finding_event: { sqlite_autoindex_finding_event_1: "83104 83104 1 1" },
  relationship: {
    relationship_ended: "264992 264992 264992",
    relationship_from: "264992 264992 1352",
    relationship_in: "264992 264992 3 3 2 1",
    relationship_open: "264992 264992 1352 1352",
    relationship_out: "264992 264992 4 4 3 1",
    sqlite_autoindex_relationship_1: "264992 264992 1352 4 3 1 1",
  },
  search_document: {
    search_asset: "183085 183085 2",
    sqlite_autoindex_search_document_1: "183085 183085 91543 1",
  },
  sighting: {
    sighting_asset: "107800 107800 1 1 1 1",
    sighting_ended: "107800 107800 107800",
    sighting_local: "107800 107800 1",
    sighting_open: "107800 107800 550 550",
    sighting_source: "107800 107800 550 1",
    sqlite_autoindex_sighting_1: "107800 107800 550 1 1",
  },
  sighting_identity: {
    sighting_identity_local: "9800 9800 50 1",
    sqlite_autoindex_sighting_identity_1: "9800 9800 9800 5 1 1",
  },
  source: { source_project: "196 196 10", sqlite_autoindex_source_1: "196 196 1" },
  undecided: { sqlite_autoindex_undecided_1: "185437 185437 2 1 1" },
};

/** What people of few sources see is found from those; and SQLite knows how an estate is shaped. PostgreSQL finds that out by itself. */
export const shape: Migration = {
  name: "0017-shape",
  async up(database, { kind }) {
    await sql`create index sighting_source on sighting (organisation, source, asset)`.execute(database);
    if (kind === "postgresql") return "done";
    // Makes the table, and at the end has it read.
    await sql`analyze sqlite_schema`.execute(database);
    for (const [table, indexes] of Object.entries(SHAPE)) {
      await sql`delete from sqlite_stat1 where tbl = ${table}`.execute(database);
      for (const [index, stat] of Object.entries(indexes))
        await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(database);
    }
    await sql`analyze sqlite_schema`.execute(database);
    return "done";
  },
};
