import type { AssetKind } from "../../../domain/asset.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";

/** Counts that every report shows; each equals the rows it counts. */
export interface Summary {
  /** Findings that count: those not ignored. */
  readonly findings: number;
  readonly findingsBySeverity: { readonly [severity in Severity]: number };
  readonly ignoredFindings: number;
  readonly assets: number;
  readonly assetsByKind: { readonly [kind in AssetKind]?: number };
  readonly relationships: number;
  readonly undecided: number;
  readonly notExamined: number;
  /** True when every source ran to its end and nothing it was asked for went unexamined. */
  readonly complete: boolean;
}

/** Counts a snapshot. Ignored findings are counted apart. */
export function summaryOf(snapshot: Snapshot): Summary {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const assetsByKind: { [kind in AssetKind]?: number } = {};
  for (const { kind } of snapshot.assets) assetsByKind[kind] = (assetsByKind[kind] ?? 0) + 1;
  const bySeverity = SEVERITIES.map((severity) => [severity, open.filter((item) => item.severity === severity).length]);
  return {
    findings: open.length,
    findingsBySeverity: Object.fromEntries(bySeverity.reverse()) as Summary["findingsBySeverity"],
    ignoredFindings: snapshot.findings.length - open.length,
    assets: snapshot.assets.length,
    assetsByKind,
    relationships: snapshot.relationships.length,
    undecided: snapshot.undecided.length,
    notExamined: snapshot.notExamined.length,
    complete: snapshot.notExamined.length === 0 && snapshot.runs.every((run) => run.status === "succeeded"),
  };
}
