import { printable } from "../../../domain/display-text.ts";
import { defineReport, type ReportOptions } from "../../../domain/report.ts";
import type { Severity } from "../../../domain/severity.ts";
import type { Snapshot } from "../../../domain/snapshot.ts";
import { prose } from "../../../domain/text-page.ts";
import { exceptionLines } from "../shared/exceptions.ts";
import { severityCounts, sortFindings } from "../shared/sorted-findings.ts";
import { type Described, type ToldFinding, toldIn } from "../shared/told.ts";
import { counted, placeOf } from "../shared/words.ts";

const COMMAND: { readonly [S in Severity]: "error" | "warning" | "notice" } = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice",
};

/**
 * Findings as workflow commands, which a GitHub Actions job shows beside the changed lines. A step shows ten errors, ten
 * warnings and ten notices; worst come first, and a last line counts all.
 * Source: GitHub Actions, "Workflow commands", setting an error message.
 */
export const github = defineReport({
  id: "github",
  title: "GitHub Actions annotations",
  purpose: "annotations beside the lines of a pull request, from a workflow's log",
  mediaType: "text/plain",
  fileName: "stance.github.txt",
  render: (snapshot, options) =>
    [...annotations(snapshot, options), closing(snapshot, options)].join("\n").concat("\n"),
});

function annotations(snapshot: Snapshot, options: ReportOptions): string[] {
  const told = toldIn(snapshot);
  const rules = new Map(told.rules.map((rule) => [rule.id as string, rule]));
  return sortFindings(told, options).counting.map((finding) => annotation(finding, rules.get(finding.rule)));
}

function annotation(finding: ToldFinding, rule: Described | undefined): string {
  const [place] = finding.evidence;
  const inCell = place?.cell !== undefined;
  const properties: [string, string | number | undefined][] = [
    ["file", place?.path],
    ["line", inCell ? undefined : place?.line],
    ["endLine", inCell ? undefined : place?.endLine],
    ["title", `${finding.severity}: ${rule?.title ?? finding.rule}`],
  ];
  const given = properties.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(`${value}`)}`]));
  const where = inCell && place !== undefined ? ` (${placeOf(place)})` : "";
  const command = finding.class === "blocking" ? "error" : COMMAND[finding.severity];
  return `::${command} ${given.join(",")}::${data(`${finding.message}${where} [${finding.rule}]`)}`;
}

/** Escapes as the runner unescapes; what could end the line or begin another command is shown as its code first. */
const data = (text: string): string => printable(prose(text)).replaceAll("%", "%25");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function closing(snapshot: Snapshot, options: ReportOptions): string {
  const { counting, apart, ignored } = sortFindings(toldIn(snapshot), options);
  const counts = counting.length === 0 ? "no finding that counts" : severityCounts(counting);
  const unassessed = snapshot.intended?.notAssessed.length ?? 0;
  const more = [
    apart.length > 0 && `${apart.length} in tests, examples and documentation`,
    ignored.length > 0 && `${ignored.length} ignored`,
    snapshot.undecided.length > 0 && `${counted(snapshot.undecided.length, "check")} undecided`,
    unassessed > 0 && `${counted(unassessed, "item")} not assessed against what is intended`,
    snapshot.notExamined.length > 0 && `${counted(snapshot.notExamined.length, "item")} not examined`,
    ...exceptionLines(snapshot).map((line) => data(line)),
    ...snapshot.runs.filter((run) => run.status === "failed").map((run) => `${run.connector} failed`),
  ].filter(Boolean);
  return `Stance: ${[counts, ...more].join("; ")}`;
}
