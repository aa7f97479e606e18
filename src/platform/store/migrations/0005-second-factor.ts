import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Second factors, what an organisation asks of those who sign in, and sign-ins under way. Seeds are among the secrets. */
export const secondFactor: Migration = {
  name: "0005-second-factor",
  async up(database, _engine, { text, integer }) {
    const own = sql`organisation ${text} not null`;
    const statements = [
      sql`create table setting (${own}, setting ${text} not null, value ${text} not null,
        primary key (organisation, setting))`,
      sql`create table second_factor (${own}, person ${text} not null, confirmed_at ${integer},
        last_step ${integer} not null, primary key (organisation, person))`,
      sql`create table recovery_code (${own}, person ${text} not null, code ${text} not null,
        primary key (organisation, person, code))`,
      sql`create table challenge (${own}, challenge ${text} not null, kind ${text} not null, secret ${text} not null,
        person ${text}, detail ${text} not null, attempts ${integer} not null, expires_at ${integer} not null,
        primary key (organisation, challenge))`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
