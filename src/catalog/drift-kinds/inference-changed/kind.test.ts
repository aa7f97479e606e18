import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, detectedBy, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { inferenceChanged } from "./kind.ts";

const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "a limit is gone",
    (graph) => graph.add("operation", "chat in answer", { maxTokens: 500 }),
    (graph) => graph.add("operation", "chat in answer", { maxTokens: null }),
  ],
  [
    "hit",
    "an agent takes more steps",
    (graph) => graph.add("agent", "desk", { maxSteps: 5 }),
    (graph) => graph.add("agent", "desk", { maxSteps: 50 }),
  ],
  [
    "hit",
    "answers reach a shell",
    (graph) => graph.add("operation", "chat in answer", { outputReaches: [] }),
    (graph) => graph.add("operation", "chat in answer", { outputReaches: ["shell"] }),
  ],
  [
    "miss",
    "the call is written otherwise",
    (graph) => graph.add("operation", "chat in answer", { maxTokens: 500, symbol: "a.create" }),
    (graph) => graph.add("operation", "chat in answer", { maxTokens: 500, symbol: "b.create" }),
  ],
  [
    "unknown",
    "the limit is a parameter",
    (graph) => graph.add("operation", "chat in answer", { maxTokens: 500 }),
    (graph) =>
      graph.add(
        "operation",
        "chat in answer",
        {},
        { gaps: { maxTokens: { reason: "dynamic", detail: "chosen at run time" } } },
      ),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(inferenceChanged, before, after)).toBe(outcome);
});

it("says it as a reviewer would", () => {
  const { changes } = detectedBy(
    inferenceChanged,
    (graph) => graph.add("operation", "chat in answer", { maxTokens: 500 }),
    (graph) => graph.add("operation", "chat in answer", { maxTokens: null }),
  );
  expect(changes.map(({ says }) => says)).toContain(
    "Operation chat in answer was bounded by 500 tokens and is now bounded by no limit.",
  );
});
