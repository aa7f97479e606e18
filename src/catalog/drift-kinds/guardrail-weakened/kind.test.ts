import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { guardrailWeakened } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "it blocks less",
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL", "PHONE"], weak: [], inactive: [] }),
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] }),
  ],
  [
    "hit",
    "nothing guards the agent any more",
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("guarded-by", graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] })),
    (graph) => [
      graph.add("agent", "desk", {}),
      graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] }),
    ],
  ],
  [
    "hit",
    "nobody is asked any more",
    (graph) => graph.add("agent", "desk", { humanApproval: true }),
    (graph) => graph.add("agent", "desk", { humanApproval: false }),
  ],
  [
    "miss",
    "filters in another order",
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL", "PHONE"], weak: [], inactive: [] }),
    (graph) => graph.add("guardrail", "pii", { enforces: ["PHONE", "EMAIL"], weak: [], inactive: [] }),
  ],
  [
    "miss",
    "another limit of steps",
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 1 })
        .link("guarded-by", graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] })),
    (graph) =>
      graph
        .add("agent", "desk", { maxSteps: 2 })
        .link("guarded-by", graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] })),
  ],
  [
    "unknown",
    "its filters are set at run time",
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] }),
    (graph) =>
      graph.add(
        "guardrail",
        "pii",
        { weak: [], inactive: [] },
        { gaps: { enforces: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
  [
    "unknown",
    "not all that guards it is known",
    (graph) =>
      graph
        .add("agent", "desk", {})
        .link("guarded-by", graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] })),
    (graph) => [
      graph.add("agent", "desk", {}).incomplete("guarded-by"),
      graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] }),
    ],
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(guardrailWeakened, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    guardrailWeakened,
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL", "PHONE"], weak: [], inactive: [] }),
    (graph) => graph.add("guardrail", "pii", { enforces: ["EMAIL"], weak: [], inactive: [] }),
  );
  expect(changes.map(({ says }) => says)).toContain("Guardrail pii no longer blocks PHONE.");
});
