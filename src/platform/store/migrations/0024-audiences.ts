import { sql } from "kysely";
import { lookAndWriteAudiences } from "../write/audiences.ts";
import { byAsset } from "./by-asset.ts";
import type { Migration } from "./migration.ts";

const TOLD = ["asset", "finding", "search_document"] as const;

/** The index was made anew in 0019, and SQLite forgot with it how it is shaped: it went through it to end single findings. */
const LIST_SHAPE = "83104 83104 83104 20776 20776 10388 1 1 1";

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
        if (engine.kind === "postgresql") return;
        await sql`insert into sqlite_stat1 (tbl, idx, stat) values ('finding', 'finding_list', ${LIST_SHAPE})`.execute(
          database,
        );
        await sql`analyze sqlite_schema`.execute(database);
      },
      lookAndWriteAudiences,
    ),
};
