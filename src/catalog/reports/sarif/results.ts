import type { Ignore } from "../../../domain/finding.ts";
import type { Reported } from "../shared/reported.ts";
import type { ToldFinding } from "../shared/told.ts";
import { LEVELS } from "./levels.ts";
import { locationOf } from "./locations.ts";

const MOST_RELATED = 20;

/**
 * A finding as a result. The first place is its location; a result has several only where all must change at once
 * (§3.27.12), so the others are related ones. `reported`: what another tool said, when the finding is its own.
 */
export function resultOf(finding: ToldFinding, ruleIndex: number | undefined, reported: Reported | undefined) {
  const [first, ...others] = finding.evidence;
  const related = others.slice(0, MOST_RELATED).map((evidence, index) => ({ id: index + 1, ...locationOf(evidence) }));
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind: "fail",
    // What must not stay is an error whatever its severity: a check on a pull request is to fail for it.
    level: finding.class === "blocking" ? "error" : LEVELS[finding.severity].level,
    message: { text: finding.message },
    ...(first !== undefined && { locations: [{ ...locationOf(first), logicalLocations: [assetOf(finding)] }] }),
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { "stance/v1": finding.fingerprint },
    ...(finding.ignored !== null && { suppressions: [suppression(finding.ignored)] }),
    properties: {
      severity: finding.severity,
      role: finding.role,
      ...(finding.class !== null && { class: finding.class }),
      asset: { id: finding.assetId, kind: finding.assetKind, name: finding.assetName },
      places: finding.evidence.length,
      ...(reported !== undefined && { reportedBy: { tool: reported.assessment.name, rule: reported.result.id } }),
    },
  };
}

const assetOf = (finding: ToldFinding) => ({
  name: finding.assetName,
  fullyQualifiedName: `${finding.assetKind}:${finding.assetName}`,
  kind: "resource",
});

/** Somebody ignored it in a list beside the code, so outside the source itself (§3.35.2). */
const suppression = ({ reason, expires, source }: Ignore) => ({
  kind: "external",
  status: "accepted",
  justification: reason,
  properties: { source, ...(expires !== null && { expires }) },
});
