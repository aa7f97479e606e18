import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { starting, valueWords } from "../shared/words.ts";

export const __NAME__ = defineDriftKind<"agent">({
  id: "__ID__",
  title: "FILL IN: what happened, as a fact",
  on: ["agent"],
  compares: "FILL IN: what of it is compared",
  why: "FILL IN: why it matters, in one sentence.",
  compare: (pair): readonly Change[] => {
    const change = pair.value("maxSteps");
    if (change === undefined) return [];
    const [before, after] = [valueWords(change.before), valueWords(change.after)];
    return [
      {
        subject: "maxSteps",
        says: `${starting(pair.asset)} FILL IN ${before} FILL IN ${after}.`,
        before,
        after,
        effect: "alters",
        severity: "low",
      },
    ];
  },
});
