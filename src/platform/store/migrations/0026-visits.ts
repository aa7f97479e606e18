import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** When people looked, and what they put away. */
export const visits: Migration = {
  name: "0026-visits",
  async up(database, _engine, { text, integer }) {
    await sql`create table visit (organisation ${text} not null, person ${text} not null, began_at ${integer} not null,
      seen_at ${integer} not null, before ${integer}, primary key (organisation, person))`.execute(database);
    await sql`create table put_away (organisation ${text} not null, person ${text} not null, what ${text} not null,
      primary key (organisation, person, what))`.execute(database);
    return "done";
  },
};
