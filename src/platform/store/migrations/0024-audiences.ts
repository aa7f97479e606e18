import { sql } from "kysely";
import { writeAudiences } from "../write/audiences.ts";
import { byAsset } from "./by-asset.ts";
import type { Migration } from "./migration.ts";

const TOLD = ["asset", "finding", "search_document"] as const;

/** Assets, findings and what is searched for say themselves who sees them. */
export const audiences: Migration = {
  name: "0024-audiences",
  up: (database, engine, types) =>
    byAsset(
      "unheard",
      [database, engine, types],
      async () => {
        for (const table of TOLD)
          await sql`alter table ${sql.table(table)} add column audience ${types.text} not null default ''`.execute(
            database,
          );
      },
      writeAudiences,
    ),
};
