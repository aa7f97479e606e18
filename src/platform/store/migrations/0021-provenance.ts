import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What git tells of the commits between a run and the one before. */
export const provenance: Migration = {
  name: "0021-provenance",
  async up(database, _engine, { text }) {
    await sql`alter table run add column history ${text}`.execute(database);
    return "done";
  },
};
