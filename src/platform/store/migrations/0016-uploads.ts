import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What was uploaded and not yet scanned, in pieces, by the job that is to scan it. */
export const uploads: Migration = {
  name: "0016-uploads",
  async up(database, _engine, { text, integer, bytes }) {
    const statements = [
      sql`create table upload_part (organisation ${text} not null, job ${text} not null, number ${integer} not null,
        source ${text} not null, content ${bytes} not null, primary key (organisation, job, number))`,
      sql`create index upload_part_source on upload_part (organisation, source)`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
