import { sql } from "kysely";
import type { Row } from "../engine/tables.ts";
import { EVERYONE } from "../everyone.ts";
import type { View } from "./view.ts";

type Tally = "asset_tally" | "finding_tally" | "relationship_tally";

/** What tallies answer without looking at the rows they count: the state now, by what they are counted by. */
const TALLIED_BY = new Set(["kinds", "roles", "states", "severities", "rules"]);

/** True when a filter asks for nothing but what tallies are counted by. */
export const isTallied = (filter: object): boolean =>
  Object.entries(filter).every(([field, value]) => value === undefined || TALLIED_BY.has(field));

/**
 * Counts by a column of a tally, of rows whose columns have one of the values given. Who sees some projects gets the audiences to which
 * any of them belongs: each thing is in one of these, so it is counted once.
 */
export async function sumsOf<Name extends Tally>(
  { access, rows }: View,
  tally: Name,
  group: keyof Row<Name> & string,
  wanted: { readonly [Column in keyof Row<Name>]?: readonly string[] | undefined } = {},
): Promise<{ readonly [value: string]: number }> {
  let query = rows.selectFrom(tally as "finding_tally");
  if (access.projects === "all") query = query.where("audience", "=", EVERYONE);
  for (const [column, values] of Object.entries<readonly string[] | undefined>(wanted))
    if (values !== undefined) query = query.where(sql.ref<string>(column), "in", [...values, ""]);
  const found = await query
    .select([sql.ref<string>(group).as("value"), sql<number>`sum(count)`.as("count")])
    .groupBy(sql.ref(group))
    .orderBy(sql.ref(group))
    .execute();
  return Object.fromEntries(found.map((row) => [row.value, row.count]));
}

/** All that was counted, together. */
export const totalOf = (counts: { readonly [value: string]: number }): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
