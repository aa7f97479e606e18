import type { ReportedResult } from "../../../domain/asset.ts";
import type { Finding } from "../../../domain/finding.ts";
import type { AssetRecord, Snapshot } from "../../../domain/snapshot.ts";

/** What another tool said that became a finding, with the assessment it is from. */
export interface Reported {
  readonly assessment: AssetRecord;
  readonly result: ReportedResult;
}

/** Finds for a finding what another tool reported; undefined for findings of our own. */
export function reportedIn({
  assets,
}: Snapshot): (finding: Pick<Finding, "assetId" | "subject">) => Reported | undefined {
  const known = new Map<string, Reported>();
  for (const assessment of assets) {
    const { results } = assessment.properties;
    if (assessment.kind !== "assessment" || !Array.isArray(results)) continue;
    for (const result of results as readonly ReportedResult[])
      known.set(`${assessment.id} ${result.subject}`, { assessment, result });
  }
  return ({ assetId, subject }) => known.get(`${assetId} ${subject}`);
}
