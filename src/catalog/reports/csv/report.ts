import { type Column, csvOf } from "../../../domain/csv.ts";
import { defineReport } from "../../../domain/report.ts";
import type { RuleException } from "../../../domain/snapshot.ts";
import { exceptionWords } from "../shared/exceptions.ts";
import { type ToldFinding, type ToldFindings, toldIn } from "../shared/told.ts";

/** A finding, or what was said about a rule that would have made some. */
type Row = Partial<ToldFinding> & Pick<ToldFinding, "severity" | "rule" | "message"> & { readonly state?: "exception" };

const exceptionRow = (item: RuleException): Row => ({
  severity: item.severity,
  rule: item.rule,
  message: exceptionWords(item),
  state: "exception",
});

/** All findings as a table, ignored ones and those in tests too: a column says which. */
export const csv = defineReport({
  id: "csv",
  title: "CSV of findings",
  purpose: "findings in a spreadsheet",
  mediaType: "text/csv; charset=utf-8; header=present",
  fileName: "stance.findings.csv",
  render: (snapshot) => {
    const told = toldIn(snapshot);
    return csvOf(columnsOf(told), [...told.findings, ...(snapshot.exceptions ?? []).map(exceptionRow)]);
  },
});

function columnsOf(told: ToldFindings): readonly Column<Row>[] {
  const rules = new Map(told.rules.map((rule) => [rule.id, rule]));
  return [
    ["severity", (finding) => finding.severity],
    ["rule", (finding) => finding.rule],
    ["title", (finding) => rules.get(finding.rule)?.title],
    ["message", (finding) => finding.message],
    ["asset_kind", (finding) => finding.assetKind],
    ["asset_name", (finding) => finding.assetName],
    ["path", (finding) => finding.evidence?.[0]?.path],
    ["line", (finding) => finding.evidence?.[0]?.line],
    ["notebook_cell", (finding) => finding.evidence?.[0]?.cell],
    ["places", (finding) => finding.evidence?.length],
    ["role", (finding) => finding.role],
    ["state", (finding) => finding.state ?? (finding.ignored === null ? "open" : "ignored")],
    ["ignored_reason", (finding) => finding.ignored?.reason],
    ["ignored_until", (finding) => finding.ignored?.expires],
    ["fix", (finding) => rules.get(finding.rule)?.fix],
    ["controls", (finding) => rules.get(finding.rule)?.controls],
    ["techniques", (finding) => rules.get(finding.rule)?.techniques],
    ["asset_id", (finding) => finding.assetId],
    ["fingerprint", (finding) => finding.fingerprint],
  ];
}
