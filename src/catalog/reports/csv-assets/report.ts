import { type Column, csvOf } from "../../../domain/csv.ts";
import { defineReport } from "../../../domain/report.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";

/** The inventory as a table, one asset a row. Properties that only some kinds have stand together as JSON. */
export const csvAssets = defineReport({
  id: "csv-assets",
  title: "CSV of assets",
  purpose: "the inventory in a spreadsheet",
  mediaType: "text/csv; charset=utf-8; header=present",
  fileName: "stance.assets.csv",
  render: (snapshot) => csvOf(columnsOf(snapshot), snapshot.assets),
});

function columnsOf(snapshot: Snapshot): readonly Column<AssetRecord>[] {
  const open = new Map<string, number>();
  for (const { assetId, ignored } of snapshot.findings)
    if (ignored === null) open.set(assetId, (open.get(assetId) ?? 0) + 1);
  return [
    ["kind", (asset) => asset.kind],
    ["name", (asset) => asset.name],
    ["provider", (asset) => property(asset, "provider")],
    ["usage", (asset) => property(asset, "usage")],
    ["role", (asset) => asset.role],
    ["path", (asset) => asset.evidence[0]?.path],
    ["line", (asset) => asset.evidence[0]?.line],
    ["notebook_cell", (asset) => asset.evidence[0]?.cell],
    ["places", (asset) => asset.evidence.length],
    ["confidence", (asset) => asset.evidence[0]?.confidence],
    ["open_findings", (asset) => open.get(asset.id) ?? 0],
    ["unknown_properties", (asset) => Object.entries(asset.gaps).map(([name, gap]) => `${name}: ${gap.detail}`)],
    ["identities", (asset) => asset.identities],
    ["properties", (asset) => JSON.stringify(asset.properties)],
    ["asset_id", (asset) => asset.id],
  ];
}

function property(asset: AssetRecord, name: string): string | undefined {
  const value = Object.hasOwn(asset.properties, name) ? asset.properties[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
