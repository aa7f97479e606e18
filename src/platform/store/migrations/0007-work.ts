import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What a job is about, of which one at a time is under way; when it last changed; where a source's content comes from. */
export const work: Migration = {
  name: "0007-work",
  async up(database, _engine, { text, integer }) {
    const statements = [
      sql`alter table job add column subject ${text}`,
      sql`alter table job add column changed_at ${integer} not null default 0`,
      sql`create unique index job_active on job (organisation, kind, subject) where state in ('waiting', 'running')`,
      sql`create index job_subject on job (organisation, subject, created_at)`,
      sql`create index job_changed on job (organisation, changed_at)`,
      sql`alter table source add column origin ${text} not null default '{"kind":"push"}'`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
