import { sql } from "kysely";
import type { Scoped } from "../engine/scoped.ts";
import { OPEN } from "../engine/tables.ts";
import { heldAt } from "./paging.ts";
import type { View } from "./view.ts";

/** When something was last said of any asset or taken back; 0 = never. */
export async function latestWord({ rows }: View): Promise<number> {
  const ended = sql<number>`max(case when valid_to = ${OPEN} then 0 else valid_to end)`.as("ended");
  const found = await rows
    .selectFrom("asset_word")
    .select((is) => [is.fn.max("valid_from").as("begun"), ended])
    .executeTakeFirst();
  return Math.max(Number(found?.begun ?? 0), Number(found?.ended ?? 0));
}

/** Who owns what that is seen now, as people said: names by asset. */
export async function ownersSaid(rows: Scoped): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await rows
    .selectFrom("asset_word")
    .innerJoin("sighting", (join) =>
      join.onRef("sighting.source", "=", "asset_word.source").onRef("sighting.local", "=", "asset_word.local"),
    )
    .where("asset_word.field", "=", "owner")
    .where(heldAt("asset_word", {}))
    .where(heldAt("sighting", {}))
    .select(["sighting.asset", "asset_word.value"])
    .execute();
  const byAsset = Map.groupBy(found, ({ asset }) => asset);
  return new Map([...byAsset].map(([id, rows]) => [id, [...new Set(rows.map(({ value }) => value))].sort()]));
}
