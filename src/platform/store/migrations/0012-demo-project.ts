import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Which project is the demo estate. */
export const demoProject: Migration = {
  name: "0012-demo-project",
  async up(database, _engine, { integer }) {
    await sql`alter table project add column demo ${integer} not null default 0`.execute(database);
    return "done";
  },
};
