import { rules } from "../../catalog/rules.generated.ts";
import type { ScanState } from "../../domain/scan-state.ts";
import type { Snapshot } from "../../domain/snapshot.ts";
import { DRIFT_KNOWLEDGE } from "../drift/knowledge.ts";
import { VERSION } from "../scan/version.ts";
import type { DiffResult } from "./diff-result.ts";

/**
 * A comparison as reports of findings take it: the later state, of which only what is new since the earlier one is told. What was not
 * counted of it (files, outcomes of rules) is zero and stands in no such report.
 */
export function diffSnapshot(result: DiffResult, before: ScanState, after: ScanState): Snapshot {
  const { name, commit } = before.target;
  const judging = new Set(after.rules);
  return {
    tool: { name: "stance", version: VERSION },
    target: { ...after.target, files: 0, bytes: 0 },
    ...{ assets: after.assets, relationships: after.relationships, runs: after.runs, notExamined: after.notExamined },
    ...{ findings: result.newFindings, undecided: [], tally: {}, time: null },
    rules: rules.filter(({ id }) => judging.has(id)),
    intended: { departures: result.drifts, notAssessed: result.unknownChanges, kinds: DRIFT_KNOWLEDGE.kinds },
    since: { name, commit },
  };
}
