import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/** How the estate stands is counted in these indexes alone, without a look at the rows: both are in the order by which it is grouped. */
export const standing: Migration = {
  name: "0023-standing",
  async up(database, { kind }) {
    const indexes = [
      sql`create index finding_standing on finding (organisation, valid_to, asset, rule, rank, state)`,
      sql`create index undecided_standing on undecided (organisation, valid_to, asset, rule)`,
    ];
    for (const index of indexes) await index.execute(database);
    if (kind === "postgresql") return "done";
    const shapes = [
      ["finding", "finding_standing", "83104 83104 83104 1 1 1 1"],
      ["undecided", "undecided_standing", "185437 185437 185437 2 1"],
    ];
    for (const [table, index, shape] of shapes)
      await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${shape})`.execute(database);
    await sql`analyze sqlite_schema`.execute(database);
    return "done";
  },
};
