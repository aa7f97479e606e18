import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { starting } from "../shared/words.ts";

export const approvalLapsed = defineDriftKind<"application">({
  id: "approval-lapsed",
  title: "The approval has run out",
  on: ["application"],
  compares: "the last day for which the state was approved with today",
  why: "An approval that nobody renews says what somebody thought long ago.",
  byTime: true,
  compare: ({ was, is, elapsed }): readonly Change[] => {
    if (was === null || is === null || elapsed === null || elapsed.until === null) return [];
    if (elapsed.now.slice(0, 10) <= elapsed.until) return [];
    return [
      {
        subject: "approval",
        says: `${starting(is)} was approved until ${elapsed.until}; nobody has approved it since.`,
        ...{
          before: `approved until ${elapsed.until}`,
          after: "approval has run out",
          effect: "opens",
          severity: "medium",
        },
      },
    ];
  },
});
