import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Which of an organisation's people and teams a directory elsewhere means by its own names. */
export const directory: Migration = {
  name: "0006-directory",
  async up(database, _engine, { text }) {
    await sql`create table outside_identity (organisation ${text} not null, provider ${text} not null,
      subject ${text} not null, target ${text} not null, primary key (organisation, provider, subject))`.execute(
      database,
    );
    await sql`create index outside_identity_target on outside_identity (organisation, target)`.execute(database);
    return "done";
  },
};
