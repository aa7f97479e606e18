import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** A finding knows the version that mends it, where something tells, and can be snoozed until there is one. */
export const waitingForAFix: Migration = {
  name: "0027-waiting-for-a-fix",
  async up(database, _engine, { text }) {
    for (const column of ["snoozed_for", "fix"])
      await sql`alter table finding add column ${sql.ref(column)} ${text}`.execute(database);
    return "done";
  },
};
