import type { Snapshot } from "../../src/domain/snapshot.ts";

/**
 * How a scan with a broken source breaks the laws, against the same scan with all sources whole: a verdict that got better because
 * less was known, a loss nobody is told of, or a source that fell with another.
 */
export function lossFaults(
  whole: Snapshot,
  hurt: Snapshot,
  connector: string,
  expected: "partial" | "failed",
): string[] {
  return [
    ...improved(whole, hurt),
    ...hurt.runs.flatMap((run) => {
      const wanted = run.connector === connector ? expected : "succeeded";
      return run.status === wanted ? [] : [`${run.connector} is ${run.status}, not ${wanted}`];
    }),
    ...fallenWith(whole, hurt, connector),
  ];
}

/** Findings that are gone although their asset is still there and nobody says that it is not known. */
function improved(whole: Snapshot, hurt: Snapshot): string[] {
  const there = new Set(hurt.assets.map((asset) => asset.id));
  const said = new Set([...hurt.findings, ...hurt.undecided].map((item) => `${item.rule} ${item.assetId}`));
  return whole.findings
    .filter((finding) => there.has(finding.assetId) && !said.has(`${finding.rule} ${finding.assetId}`))
    .map((finding) => `${finding.rule} on ${finding.assetName} turned to pass`);
}

/** Assets that no evidence of the broken source stood behind, and that are gone with it. */
function fallenWith(whole: Snapshot, hurt: Snapshot, connector: string): string[] {
  const there = new Set(hurt.assets.map((asset) => asset.id));
  return whole.assets
    .filter((asset) => asset.evidence.every((item) => item.connector !== connector) && !there.has(asset.id))
    .map((asset) => `${asset.kind} ${asset.name} is gone with ${connector}`);
}
