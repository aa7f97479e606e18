import { type Change, type Compared, defineDriftKind } from "../../../domain/drift.ts";
import { listed, named, shown, starting, valueWords } from "../shared/words.ts";

type Guarded = "agent" | "operation" | "model" | "endpoint" | "ai-service" | "guardrail";

export const guardrailWeakened = defineDriftKind<Guarded>({
  id: "guardrail-weakened",
  title: "A guardrail was weakened, removed or put in place",
  on: ["agent", "operation", "model", "endpoint", "ai-service", "guardrail"],
  compares: "the guardrails in front of it, human approval, and of a guardrail the filters that block",
  why: "A guardrail that lets everything pass looks like one that works.",
  compare: (pair): readonly Change[] =>
    pair.asset.kind === "guardrail"
      ? ofGuardrail(pair as unknown as Compared<"guardrail">)
      : ofGuarded(pair as unknown as Compared<"agent">),
});

function ofGuarded(pair: Compared<"agent">): readonly Change[] {
  if (pair.was === null || pair.is === null) return [];
  const { gained, lost } = pair.neighbours("guarded-by", "guardrail");
  const approval = pair.asset.kind === "agent" ? pair.value("humanApproval") : undefined;
  const left = pair.around("guarded-by", "guardrail").length;
  return [
    ...lost.map(
      (guardrail): Change => ({
        subject: `guardrail ${guardrail.name}`,
        says: `${starting(pair.asset)} is no longer guarded by ${shown(guardrail.name)}${left === 0 ? "; nothing else guards it" : ""}.`,
        ...{ before: guardrail.name, after: null, effect: "opens", severity: left === 0 ? "critical" : "high" },
      }),
    ),
    ...gained.map(
      (guardrail): Change => ({
        subject: `guardrail ${guardrail.name}`,
        says: `${starting(pair.asset)} is now guarded by ${shown(guardrail.name)}.`,
        ...{ before: null, after: guardrail.name, effect: "closes", severity: "info" },
        about: { part: "guardrails", name: guardrail.name },
      }),
    ),
    ...(approval === undefined ? [] : [approvalOf(pair, approval.before, approval.after)]),
  ];
}

function approvalOf(pair: Compared<"agent">, before: boolean | null, after: boolean | null): Change {
  const isOn = after === true;
  return {
    subject: "humanApproval",
    says: isOn
      ? `${starting(pair.asset)} now waits for a person before it acts.`
      : `${starting(pair.asset)} no longer waits for a person before it acts.`,
    before: valueWords(before),
    after: valueWords(after),
    effect: isOn ? "closes" : "opens",
    severity: isOn ? "info" : "high",
  };
}

function ofGuardrail(pair: Compared<"guardrail">): readonly Change[] {
  if (pair.is === null)
    return [
      {
        subject: "guardrail",
        says: `${starting(pair.asset)} was taken away.`,
        ...{ before: pair.asset.name, after: null, effect: "opens", severity: "critical" },
      },
    ];
  if (pair.was === null) return [];
  const enforced = pair.members("enforces");
  const weakened = [...pair.members("weak").gained, ...pair.members("inactive").gained];
  const fewer = [...new Set([...enforced.lost, ...weakened])];
  return [
    ...(fewer.length === 0
      ? []
      : [
          {
            subject: "filters",
            says: `${starting(pair.asset)} no longer blocks ${listed(fewer.map(shown))}.`,
            ...({ before: listed(fewer), after: null, effect: "opens", severity: "high" } as const),
          },
        ]),
    ...(enforced.gained.length === 0
      ? []
      : [
          {
            subject: "filters added",
            says: `${starting(pair.asset)} now also blocks ${listed(enforced.gained.map(shown))}.`,
            ...({ before: null, after: listed(enforced.gained), effect: "closes", severity: "info" } as const),
          },
        ]),
    ...technology(pair),
  ];
}

function technology(pair: Compared<"guardrail">): readonly Change[] {
  const change = pair.value("technology");
  if (change === undefined) return [];
  return [
    {
      subject: "technology",
      says: `${named(pair.asset).replace("guardrail", "Guardrail")} was ${change.before} and is now ${change.after}.`,
      ...{ before: change.before, after: change.after, effect: "alters", severity: "medium" },
    },
  ];
}
