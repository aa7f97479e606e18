import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Until when someone has read what concerns him. */
export const notices: Migration = {
  name: "0020-notices",
  async up(database, _engine, { text, integer }) {
    await sql`create table notice_reading (organisation ${text} not null, person ${text} not null, read_until ${integer} not null,
      primary key (organisation, person))`.execute(database);
    return "done";
  },
};
