import type { Finding } from "../../../domain/finding.ts";
import type { ReportOptions } from "../../../domain/report.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { thousands } from "./words.ts";

/** The findings of a snapshot by how they count. */
export interface SortedFindings {
  readonly counting: readonly Finding[];
  /** In tests, examples and documentation, told apart. */
  readonly apart: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** Sorts findings into those that count, those in code that does not run in production, and those people decided to ignore. */
export function sortFindings(snapshot: Snapshot, options: Pick<ReportOptions, "includeTests">): SortedFindings {
  const open = snapshot.findings.filter((finding) => finding.ignored === null);
  const isApart = (finding: Finding): boolean => finding.role !== "source" && options.includeTests !== true;
  return {
    counting: open.filter((finding) => !isApart(finding)),
    apart: open.filter(isApart),
    ignored: snapshot.findings.filter((finding) => finding.ignored !== null),
  };
}

/** "1 critical, 3 high". */
export function severityCounts(findings: readonly Finding[]): string {
  const said = [...SEVERITIES].reverse().map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? "" : `${thousands(count)} ${severity}`;
  });
  return said.filter(Boolean).join(", ");
}
