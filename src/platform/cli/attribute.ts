import { makerOf } from "../../analysis/drift/maker.ts";
import type { Drift } from "../../domain/drift.ts";
import { HELD_KINDS } from "../drift/knowledge.ts";
import type { GitHistory } from "../scan/git-history.ts";
import { historyBetween, linesSeen } from "../scan/git-touched.ts";

/** Two commits of one repository. */
export interface CommitRange {
  readonly history: GitHistory;
  readonly before: string;
  readonly after: string;
}

/** Changes with the commit that made each, where there is no doubt. All others stay unknown. */
export function attributed(drifts: readonly Drift[], { history, before, after }: CommitRange): readonly Drift[] {
  const seen = linesSeen(drifts.flatMap(({ evidence }) => evidence));
  const between = historyBetween(history, before, after, seen);
  if (typeof between === "string") return drifts;
  return drifts.map((drift) => {
    if (HELD_KINDS.has(drift.kind)) return drift;
    const made = makerOf(drift.evidence, drift, between);
    return { ...drift, attribution: made.from === "commit" ? made : null };
  });
}
