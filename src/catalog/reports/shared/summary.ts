import type { AssetKind } from "../../../domain/asset.ts";
import { SEVERITIES, type Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";

/** Counts that every report shows; each equals the rows it counts. */
export interface Summary {
  readonly assets: { readonly [kind in AssetKind]?: number };
  readonly findings: { readonly [severity in Severity]: number };
  readonly ignoredFindings: number;
  readonly undecided: number;
  readonly notExamined: number;
}

/** Counts a snapshot. Ignored findings are counted apart. */
export function summaryOf(snapshot: Snapshot): Summary {
  const assets: { [kind in AssetKind]?: number } = {};
  for (const asset of snapshot.assets) assets[asset.kind] = (assets[asset.kind] ?? 0) + 1;
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    assets,
    findings: Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])) as Summary["findings"],
    ignoredFindings: snapshot.findings.length - open.length,
    undecided: snapshot.undecided.length,
    notExamined: snapshot.notExamined.length,
  };
}
