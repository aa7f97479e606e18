import { type AliasedRawBuilder, sql } from "kysely";
import { OPEN } from "../engine/tables.ts";
import type { Change } from "./change.ts";

type Counted = "asset" | "sighting" | "finding" | "relationship";

/** How many of a group's versions held just before the change, and how many hold after it. */
export function sides(
  table: Counted,
  at: number,
): [AliasedRawBuilder<number, "before">, AliasedRawBuilder<number, "now">] {
  const [from, to] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
  return [
    sql<number>`sum(case when ${from} < ${at} and ${to} >= ${at} then 1 else 0 end)`.as("before"),
    sql<number>`sum(case when ${to} = ${OPEN} then 1 else 0 end)`.as("now"),
  ];
}

export const SIDES = ["before", "now"] as const;

type Sight = (typeof SIDES)[number] | `${(typeof SIDES)[number]}Ever`;

/** The projects that see an asset. */
export type Seen = (asset: string, sight: Sight) => ReadonlySet<string>;

/** What of a change is needed to look at the rows and when. */
export type Looking = Pick<Change, "rows" | "engine" | "at">;

/** Which projects see assets, before and now, and which ever did. */
export async function seenIn(change: Looking, ids: readonly string[]): Promise<Seen> {
  const among = change.engine.rows(
    { id: "text" },
    ids.map((id) => [id]),
  );
  const [from, at] = [sql.ref("sighting.valid_from"), change.at];
  const rows = await change.rows
    .selectFrom("sighting")
    .innerJoin("source", "source.source", "sighting.source")
    .select(["sighting.asset", "source.project", ...sides("sighting", at)])
    .select([
      sql<number>`sum(case when ${from} < ${at} then 1 else 0 end)`.as("beforeEver"),
      sql<number>`count(*)`.as("nowEver"),
    ])
    .where(sql<boolean>`sighting.asset in ${among}`)
    .groupBy(["sighting.asset", "source.project"])
    .execute();
  const byAsset = Map.groupBy(rows, (row) => row.asset);
  return (asset, sight) =>
    new Set((byAsset.get(asset) ?? []).filter((row) => row[sight] > 0).map((row) => row.project));
}
