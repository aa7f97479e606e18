import { printable } from "../../../domain/display-text.ts";
import { defineReport } from "../../../domain/report.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { RuleException } from "../../../domain/snapshot.ts";
import { prose } from "../../../domain/text-page.ts";
import { exceptionWords } from "../shared/exceptions.ts";
import { hex, sha256 } from "../shared/sha256.ts";
import { sortFindings } from "../shared/sorted-findings.ts";
import { type ToldFinding, toldIn } from "../shared/told.ts";
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
  render: (snapshot, options) => {
    const issues = [
      ...sortFindings(toldIn(snapshot), options).counting.map(issue),
      ...(snapshot.exceptions ?? []).map(exception),
    ];
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
});

function issue(finding: ToldFinding) {
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

/** What was said about a rule, on the file that says it: without it, a report with no issue would read as a pass. */
const exception = (item: RuleException) => ({
  description: printable(`${item.rule} is ${prose(exceptionWords(item))}`),
  check_name: item.rule,
  fingerprint: hex(sha256(`exception ${item.rule} ${item.judgedAs ?? "off"}`)).slice(0, 16),
  severity: "info",
  location: { path: item.source, lines: { begin: 1 } },
});
