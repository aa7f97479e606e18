import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Secrets that must be read again, sealed with keys that are themselves wrapped with one outside the store. */
export const secrets: Migration = {
  name: "0004-secrets",
  async up(database, _engine, { text, integer, bytes }) {
    const own = sql`organisation ${text} not null`;
    await sql`create table data_key (${own}, data_key ${text} not null, master ${text} not null,
      wrapped ${bytes} not null, created_at ${integer} not null, primary key (organisation, data_key))`.execute(
      database,
    );
    await sql`create table secret (${own}, name ${text} not null, data_key ${text} not null, sealed ${bytes} not null,
      updated_at ${integer} not null, primary key (organisation, name))`.execute(database);
    return "done";
  },
};
