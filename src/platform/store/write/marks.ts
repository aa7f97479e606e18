import type { AssetKind } from "../../../domain/asset.ts";
import type { Entry } from "../../../domain/attack-step.ts";
import type { Criticality } from "../../../domain/criticality.ts";
import type { Actor } from "../contract/access.ts";
import { StoreError } from "../contract/errors.ts";
import type { Mark, Marks, MarkWords } from "../contract/marks.ts";
import { OPEN, type Row } from "../engine/tables.ts";
import type { View } from "../read/view.ts";
import { type ChangeSetting, changing } from "./change.ts";

const markOf = (row: Row<"asset_mark">): Mark => ({
  asset: row.asset,
  criticality: row.criticality as Criticality | null,
  entry: row.entry as Entry | null,
  note: row.note,
  by: JSON.parse(row.actor) as Actor,
  at: row.marked_at,
});

/** What people said of assets by hand, as an access sees them. */
export const marksOf = (view: View, setting: ChangeSetting): Marks => ({
  list: async () => {
    const rows = await view.rows
      .selectFrom("asset_mark")
      .innerJoin("asset", "asset.asset", "asset_mark.asset")
      .where("asset.valid_to", "=", OPEN)
      .selectAll("asset_mark")
      .select(["asset.kind", "asset.name"])
      .orderBy("asset.name")
      .orderBy("asset_mark.asset")
      .execute();
    return rows.map((row) => ({ ...markOf(row), assetKind: row.kind as AssetKind, assetName: row.name }));
  },
  get: (asset) => read(view.rows, asset),
  put: (asset, words, actor) => put(view, setting, asset, words, actor),
});

async function read(rows: View["rows"], asset: string): Promise<Mark | null> {
  const row = await rows.selectFrom("asset_mark").selectAll().where("asset", "=", asset).executeTakeFirst();
  return row === undefined ? null : markOf(row);
}

const saysNothing = ({ criticality, entry }: MarkWords): boolean => criticality === null && entry === null;

const put = (view: View, setting: ChangeSetting, asset: string, words: MarkWords, actor: Actor): Promise<Mark | null> =>
  changing(setting, actor, async (change) => {
    const seen = change.seen(view.access);
    const there = await seen
      .selectFrom("asset")
      .select("name")
      .where("asset", "=", asset)
      .where("valid_to", "=", OPEN)
      .executeTakeFirst();
    if (there === undefined) throw new StoreError("missing", `no asset ${asset}`);
    const before = await read(change.rows, asset);
    const mark: Mark | null = saysNothing(words) ? null : { asset, ...words, by: actor, at: change.at };
    if (mark === null) await change.rows.deleteFrom("asset_mark").where("asset", "=", asset).execute();
    else
      await change.insert(
        "asset_mark",
        [{ asset, ...words, actor: JSON.stringify(actor), marked_at: change.at }],
        ["asset"],
      );
    const detail = {
      name: there.name,
      before: before === null ? null : wordsOf(before),
      after: mark === null ? null : words,
    };
    return { result: mark, deed: { action: "asset.mark", subject: `asset:${asset}`, detail } };
  });

const wordsOf = ({ criticality, entry, note }: Mark): MarkWords => ({ criticality, entry, note });
