import { inBatches } from "../engine/scoped.ts";
import type { Row } from "../engine/tables.ts";
import { wordsOf } from "../words.ts";
import type { AssetDelta } from "./assets.ts";
import type { Change } from "./change.ts";
import type { FindingDelta } from "./findings.ts";
import { assetRows } from "./judged.ts";
import { postureOf } from "./sightings.ts";

const document = (
  type: string,
  ref: string,
  asset: string,
  grouped: string,
  title: string,
  more: string,
  audience: string,
): Row<"search_document"> => ({
  type,
  ref,
  asset,
  grouped,
  title,
  words: wordsOf(`${title} ${grouped} ${more}`).join(" "),
  audience,
});

/** Makes what changed findable by its words, and what is gone no more. */
export async function writeSearch(change: Change, assets: AssetDelta, findings: FindingDelta): Promise<void> {
  await forget(change, "asset", assets.gone);
  await forget(change, "finding", findings.superseded);
  const current = await assetRows(change, [...assets.added, ...assets.changed]);
  const rows = [
    ...current.map((row) =>
      document("asset", row.asset, row.asset, row.kind, row.name, postureOf(row).identities.join(" "), row.audience),
    ),
    ...findingDocuments(findings.rows),
  ];
  await change.insert("search_document", rows, ["type", "ref"]);
}

/** What findings are found by. */
export const findingDocuments = (rows: FindingDelta["rows"]): Row<"search_document">[] =>
  rows.map(({ finding, asset, severity, message, rule, asset_name, audience }) =>
    document("finding", finding, asset, severity, message, `${rule} ${asset_name}`, audience),
  );

async function forget(change: Change, type: string, refs: readonly string[]): Promise<void> {
  await inBatches(refs, (batch) =>
    change.rows.deleteFrom("search_document").where("type", "=", type).where("ref", "in", batch).execute(),
  );
}
