import type { Finding } from "../../../domain/finding.ts";
import type { ReportOptions } from "../../../domain/report.ts";
import { SEVERITIES } from "../../../domain/severity.ts";
import { thousands } from "./words.ts";

type Sortable = Pick<Finding, "ignored" | "role">;

/** Findings by how they count. */
export interface SortedFindings<Item extends Sortable> {
  readonly counting: readonly Item[];
  /** In tests, examples and documentation, told apart. */
  readonly apart: readonly Item[];
  readonly ignored: readonly Item[];
}

/** Sorts findings into those that count, those in code that does not run in production, and those people decided to ignore. */
export function sortFindings<Item extends Sortable>(
  { findings }: { readonly findings: readonly Item[] },
  options: Pick<ReportOptions, "includeTests">,
): SortedFindings<Item> {
  const open = findings.filter((finding) => finding.ignored === null);
  const isApart = (finding: Item): boolean => finding.role !== "source" && options.includeTests !== true;
  return {
    counting: open.filter((finding) => !isApart(finding)),
    apart: open.filter(isApart),
    ignored: findings.filter((finding) => finding.ignored !== null),
  };
}

/** "1 critical, 3 high". */
export function severityCounts(findings: readonly Pick<Finding, "severity">[]): string {
  const said = [...SEVERITIES].reverse().map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? "" : `${thousands(count)} ${severity}`;
  });
  return said.filter(Boolean).join(", ");
}
