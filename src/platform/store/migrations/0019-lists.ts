import { sql } from "kysely";
import type { Migration } from "./migration.ts";

/**
 * Findings lie in the order of their list, the missing subject as it is ordered by, so that a page is read and not sorted; and by rule
 * once more, for lists of one rule.
 */
export const lists: Migration = {
  name: "0019-lists",
  async up(database, { kind }) {
    const order = sql`rank, apart, rule, asset_name, coalesce(subject, ''), finding`;
    const ofRule = sql`rank, apart, asset_name, coalesce(subject, ''), finding`;
    const statements = [
      sql`drop index finding_list`,
      sql`create index finding_list on finding (organisation, valid_to, ${order})`,
      sql`create index finding_rule on finding (organisation, valid_to, rule, ${ofRule})`,
    ];
    for (const statement of statements) await statement.execute(database);
    if (kind === "postgresql") return "done";
    const shape = "83104 83104 83104 20776 20776 20776 1 1 1";
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values ('finding', 'finding_rule', ${shape})`.execute(database);
    await sql`analyze sqlite_schema`.execute(database);
    return "done";
  },
};
