import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What people look at again and again, and the orders in which they may look at it. */
export const views: Migration = {
  name: "0011-views",
  async up(database, _engine, { text, integer }) {
    const statements = [
      sql`create table saved_view (organisation ${text} not null, view ${text} not null, owner ${text} not null,
        shared ${integer} not null, name ${text} not null, page ${text} not null, query ${text} not null,
        created_at ${integer} not null, primary key (organisation, view))`,
      sql`create index finding_opened on finding (organisation, valid_to, opened_at, finding)`,
      sql`create index asset_newest on asset (organisation, valid_to, valid_from, asset)`,
    ];
    for (const statement of statements) await statement.execute(database);
    return "done";
  },
};
