import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** Where an organisation is told what happens, and what was or is to be sent there. Signing secrets are among the secrets. */
export const webhooks: Migration = {
  name: "0008-webhooks",
  async up(database, _engine, { text, integer }) {
    const own = sql`organisation ${text} not null`;
    const statements = [
      sql`create table webhook (${own}, webhook ${text} not null, name ${text} not null, url ${text} not null,
        topics ${text} not null, state ${text} not null, created_at ${integer} not null, failing_since ${integer},
        old_secret_until ${integer}, primary key (organisation, webhook))`,
      sql`create table webhook_message (${own}, message ${text} not null, webhook ${text} not null, topic ${text} not null,
        body ${text} not null, created_at ${integer} not null, state ${text} not null, attempts ${integer} not null,
        last_at ${integer}, status ${integer}, why ${text}, primary key (organisation, message))`,
      sql`create index webhook_message_latest on webhook_message (organisation, webhook, created_at, message)`,
      sql`create index webhook_message_age on webhook_message (organisation, created_at)`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
