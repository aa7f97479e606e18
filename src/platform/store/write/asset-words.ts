import { sql } from "kysely";
import type { LifecycleStage } from "../../../domain/lifecycle.ts";
import type { Access, AsOf } from "../contract/access.ts";
import type { AssetSaid, AssetWord, AssetWords } from "../contract/asset-words.ts";
import { StoreError } from "../contract/errors.ts";
import type { Scoped } from "../engine/scoped.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import { heldAt } from "../read/paging.ts";
import { latestWord } from "../read/said.ts";
import type { View } from "../read/view.ts";
import { type Change, type ChangeSetting, changing, type Done } from "./change.ts";
import { startDerivation } from "./drift-work.ts";
import { beginVersions, endVersions, hashOf } from "./versions.ts";

/** What is said of an asset is kept at everything that a source sees as it, so it goes along when assets are joined or parted. */
export const assetWordsOf = (view: View, setting: ChangeSetting): AssetWords => ({
  of: (asset, when = {}) => wordsOfAsset(view, asset, when),
  latest: () => latestWord(view),
  hasOwners: async () => {
    const query = view.rows.selectFrom("asset_word").select("local").where("field", "=", "owner");
    return (await query.where("valid_to", "=", OPEN).limit(1).executeTakeFirst()) !== undefined;
  },
  say: (asset, words, actor) => changing(setting, actor, (change) => say(change, view.access, asset, words)),
});

async function wordsOfAsset({ engine, rows }: View, asset: string, when: AsOf) {
  const keys = await seenAs(rows, asset, when);
  const wanted = engine.rows({ source: "text", local: "text" }, keys);
  const query = rows.selectFrom("asset_word").selectAll().where(sql<boolean>`(source, local) in ${wanted}`);
  const found = keys.length === 0 ? [] : await query.orderBy("valid_from", "desc").orderBy("field").execute();
  const at = when.at;
  const holds = (row: Row<"asset_word">): boolean =>
    at === undefined ? row.valid_to === OPEN : row.valid_from <= at && row.valid_to > at;
  const said = (field: keyof AssetSaid): string | null =>
    found.find((row) => row.field === field && holds(row))?.value ?? null;
  // The same word stands at every sighting.
  const once = new Map(found.map((row) => [`${row.field} ${row.valid_from} ${row.value}`, row]));
  return {
    owner: said("owner"),
    lifecycle: said("lifecycle") as LifecycleStage | null,
    history: [...once.values()].map(wordOf),
  };
}

async function seenAs(rows: Scoped, asset: string, when: AsOf): Promise<string[][]> {
  const query = rows.selectFrom("sighting").select(["source", "local"]).where("asset", "=", asset);
  const found = await query.where(heldAt("sighting", when)).execute();
  return found.map(({ source, local }) => [source, local]);
}

const wordOf = (row: Row<"asset_word">): AssetWord => ({
  field: row.field as keyof AssetSaid,
  value: row.value,
  actor: JSON.parse(row.actor),
  at: row.valid_from,
  until: row.valid_to === OPEN ? null : row.valid_to,
});

async function say(change: Change, access: Access, asset: string, words: Partial<AssetSaid>): Promise<Done<void>> {
  const keys = await seenAs(change.seen(access), asset, {});
  if (keys.length === 0) throw new StoreError("missing", `no asset ${asset}`);
  const given = Object.entries(words).filter((entry): entry is [string, string | null] => entry[1] !== undefined);
  if (given.length === 0) return { result: undefined, deed: null };
  const places = given.flatMap(([field, value]) =>
    keys.map(([source = "", local = ""]) => ({ source, local, field, value })),
  );
  await endVersions(
    change,
    "asset_word",
    places.map(({ source, local, field }) => [source, local, field]),
  );
  const actor = JSON.stringify({ kind: change.actor.kind, id: change.actor.id, name: change.actor.name });
  await beginVersions(
    change,
    "asset_word",
    places.flatMap(({ value, ...place }) =>
      value === null ? [] : [{ ...place, value, actor, hash: hashOf([place.field, value]) }],
    ),
  );
  if (given.some(([field]) => field === "owner")) await startDerivation(change);
  const detail = Object.fromEntries(given);
  return { result: undefined, deed: { action: "asset.describe", subject: `asset:${asset}`, detail } };
}
