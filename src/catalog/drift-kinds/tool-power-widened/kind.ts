import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { capabilityWords, weightOf } from "../shared/weighing.ts";
import { listed, named, shown, starting } from "../shared/words.ts";

export const toolPowerWidened = defineDriftKind<"tool">({
  id: "tool-power-widened",
  title: "A tool does more than it did, or asks less",
  on: ["tool"],
  compares: "what the tool does to the world, whether a person approves its calls, and where its arguments end up",
  why: "The agents that hold the tool gain what it gains, without a line of theirs changing.",
  compare: (pair): readonly Change[] => {
    if (pair.was === null || pair.is === null) return [];
    const { gained, lost } = pair.members("capabilities");
    const reaches = pair.members("codeSignals").gained;
    const approval = pair.value("requiresApproval");
    const does = listed(gained.map(capabilityWords));
    return [
      ...(gained.length === 0
        ? []
        : [
            {
              subject: "capabilities",
              says: `${starting(pair.asset)} now ${does}.`,
              ...({ before: null, after: does, effect: "opens", severity: weightOf(gained) } as const),
            },
          ]),
      ...(lost.length === 0 || gained.length > 0
        ? []
        : [
            {
              subject: "capabilities",
              says: `${starting(pair.asset)} no longer ${listed(lost.map(capabilityWords))}.`,
              ...({
                before: listed(lost.map(capabilityWords)),
                after: null,
                effect: "closes",
                severity: "info",
              } as const),
            },
          ]),
      ...reaches.map((signal) => ({
        subject: `signal ${signal.id} ${signal.subject ?? ""}`.trim(),
        says: `In ${named(pair.asset)} ${shown(signal.message)}; before it did not.`,
        ...({ before: null, after: signal.message, effect: "opens", severity: "high" } as const),
        ...(signal.evidence !== undefined && { evidence: [signal.evidence] }),
      })),
      ...(approval === undefined
        ? []
        : [
            {
              subject: "approval",
              says:
                approval.after === true
                  ? `Calls of ${named(pair.asset)} now wait for a person.`
                  : `Calls of ${named(pair.asset)} no longer wait for a person.`,
              before: approval.before === true ? "a person approves" : "nobody is asked",
              after: approval.after === true ? "a person approves" : "nobody is asked",
              effect: approval.after === true ? ("closes" as const) : ("opens" as const),
              severity: approval.after === true ? ("info" as const) : ("high" as const),
            },
          ]),
    ];
  },
});
