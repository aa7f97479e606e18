import { printable } from "../../../domain/display-text.ts";
import type { Finding } from "../../../domain/finding.ts";
import { defineReport } from "../../../domain/report.ts";
import type { Severity } from "../../../domain/severity.ts";
import { prose } from "../../../domain/text-page.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { placeOf } from "../shared/words.ts";

const SEVERITY: { readonly [S in Severity]: "blocker" | "critical" | "major" | "minor" | "info" } = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
  info: "info",
};

/**
 * Findings that count as a GitLab Code Quality artefact: shown in the merge request and beside the changed lines. The
 * fingerprint is the finding's own, so GitLab tells new from known across moves.
 * Source: GitLab, "Code Quality", implement a custom tool (a subset of the Code Climate format).
 */
export const gitlab = defineReport({
  id: "gitlab",
  title: "GitLab Code Quality",
  purpose: "the merge request widget of GitLab (artifacts:reports:codequality)",
  mediaType: "application/json",
  fileName: "stance.gitlab.json",
  render: (snapshot, options) => `${JSON.stringify(sortFindings(snapshot, options).counting.map(issue), null, 2)}\n`,
});

function issue(finding: Finding) {
  const [place] = finding.evidence;
  const where = place?.cell === undefined ? "" : ` (${placeOf(place)})`;
  return {
    description: printable(`${prose(finding.message)}${where}`),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITY[finding.severity],
    location: {
      path: place?.path ?? "",
      lines: { begin: place?.cell === undefined ? (place?.line ?? 1) : 1 },
    },
  };
}
