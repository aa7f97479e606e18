import { defineReport } from "../../../domain/report.ts";
import type { Rule } from "../../../domain/rule.ts";
import { summaryOf } from "../shared/summary.ts";

const ruleFacts = ({ id, title, area, appliesTo, severity, controls, techniques, why, fix, references }: Rule) => ({
  id,
  title,
  area,
  appliesTo,
  severity,
  controls,
  techniques,
  why,
  fix,
  references: references ?? [],
});

/** Everything the scan knows, for programs. */
export const json = defineReport({
  id: "json",
  title: "JSON",
  mediaType: "application/json",
  fileName: "stance.json",
  render: (snapshot) => {
    const { tool, target, time, assets, relationships, findings, undecided, tally, rules, runs, notExamined } =
      snapshot;
    const summary = summaryOf(snapshot);
    const document = {
      schemaVersion: "1.0",
      tool,
      target,
      time,
      summary,
      assets,
      relationships,
      findings,
      undecided,
      tally,
      rules: rules.map(ruleFacts),
      runs,
      notExamined,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
  },
});
