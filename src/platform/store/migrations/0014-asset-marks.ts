import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** What people say of assets by hand: how critical they are, where attacks can begin. */
export const assetMarks: Migration = {
  name: "0014-asset-marks",
  async up(database, _engine, { text, integer }) {
    await sql`create table asset_mark (organisation ${text} not null, asset ${text} not null, criticality ${text},
      entry ${text}, note ${text} not null, actor ${text} not null, marked_at ${integer} not null,
      primary key (organisation, asset))`.execute(database);
    return "done";
  },
};
