import type { DriftState } from "../../../domain/baseline.ts";
import type { Drift } from "../../../domain/drift.ts";
import type { DriftDecision, StoredAttribution, StoredDrift } from "../contract/drift.ts";
import type { Row } from "../engine/tables.ts";

/** What a row keeps of what the comparison told, beyond its columns. */
export type DriftBody = Omit<Drift, "fingerprint" | "attribution" | "kind" | "class" | "severity" | "asset">;

/** Rows of before runs told of commits lack what they tell of them. */
function attributionIn(text: string): StoredAttribution {
  const told = JSON.parse(text) as StoredAttribution;
  const untold = {
    branch: null,
    tree: "unknown",
    pipeline: null,
    why: "the run told nothing of the commits that it brought",
  } as const;
  return told.from === "run" ? { ...untold, ...told } : told;
}

/** A stored change. While every look sees it, it was last seen when its baseline was last compared. */
export const driftOf = (
  row: Row<"drift">,
  { name, derived_at }: Pick<Row<"baseline">, "name" | "derived_at">,
): StoredDrift => ({
  id: row.drift,
  fingerprint: row.drift.slice(row.baseline.length + 1),
  baseline: row.baseline,
  baselineName: name,
  kind: row.kind as StoredDrift["kind"],
  class: row.class as StoredDrift["class"],
  severity: row.severity as StoredDrift["severity"],
  asset: { id: row.asset, kind: row.asset_kind as StoredDrift["asset"]["kind"], name: row.asset_name },
  sources: row.sources.split(" ").filter((id) => id !== ""),
  state: row.state as DriftState,
  snoozedUntil: row.snoozed_until,
  assessed: row.assessed === 1,
  proposal: row.proposal,
  version: row.version,
  decision: row.decision === null ? null : (JSON.parse(row.decision) as DriftDecision),
  attribution: attributionIn(row.attribution),
  firstSeen: row.first_seen,
  openedAt: row.opened_at,
  lastSeen: row.last_seen ?? Math.max(row.opened_at, derived_at ?? 0),
  closedAt: row.closed_at,
  ...(JSON.parse(row.body) as DriftBody),
});
