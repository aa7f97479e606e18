import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Keys with which people sign in (WebAuthn), their public halves only; and what counts once, until it would have ended anyway. */
export const signOn: Migration = {
  name: "0009-sign-on",
  async up(database, _engine, { text, integer, bytes }) {
    await sql`create table passkey (organisation ${text} not null, passkey ${text} not null, person ${text} not null,
      credential ${text} not null, public_key ${bytes} not null, counter ${integer} not null, transports ${text} not null,
      backed_up ${integer} not null, name ${text} not null, created_at ${integer} not null, used_at ${integer},
      primary key (organisation, passkey))`.execute(database);
    await sql`create unique index passkey_credential on passkey (organisation, credential)`.execute(database);
    await sql`create index passkey_person on passkey (organisation, person)`.execute(database);
    await sql`create table spent (organisation ${text} not null, spent ${text} not null, expires_at ${integer} not null,
      primary key (organisation, spent))`.execute(database);
    return "done";
  },
};
