import { defineDriftKind } from "../../../domain/drift.ts";
import { GUARDED_KINDS, type GuardedKind, guard, guardChanges } from "../shared/posture.ts";

const GUARDS = [
  guard({
    property: "logging",
    worstFirst: [false, true],
    opens: "no longer logs what it is asked and does",
    closes: "now logs what it is asked and does",
    severity: "high",
  }),
  guard({
    property: "logsAllContent",
    worstFirst: [false, true],
    opens: "no longer logs all kinds of content",
    closes: "now logs all kinds of content",
    severity: "medium",
  }),
];

export const loggingOff = defineDriftKind<GuardedKind>({
  id: "logging-off",
  title: "Logging was switched off, narrowed or switched on",
  on: GUARDED_KINDS,
  compares: "whether it logs what it is asked and does, and whether all of it",
  why: "Whoever wants to act unseen begins here, and nothing can be found out afterwards.",
  compare: (pair) => guardChanges(pair, GUARDS),
});
