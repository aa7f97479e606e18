import { expect, it } from "vitest";
import { type Draw, type DriftOutcome, driftOutcome } from "../../../testing/drift/drift-outcome.ts";
import { __NAME__ } from "./kind.ts";

// FILL IN: cases of your kind; what one state does not know is no change.
const cases: readonly [DriftOutcome, string, Draw, Draw][] = [
  [
    "hit",
    "it differs",
    (graph) => graph.add("agent", "a", { maxSteps: 5 }),
    (graph) => graph.add("agent", "a", { maxSteps: 50 }),
  ],
  [
    "miss",
    "something else differs",
    (graph) => graph.add("agent", "a", { maxSteps: 5, hasMemory: false }),
    (graph) => graph.add("agent", "a", { maxSteps: 5, hasMemory: true }),
  ],
  [
    "unknown",
    "nobody knows any more",
    (graph) => graph.add("agent", "a", { maxSteps: 5 }),
    (graph) => graph.add("agent", "a", {}, { gaps: { maxSteps: { reason: "dynamic", detail: "a setting" } } }),
  ],
];

it.each(cases)("%s: %s", (outcome, _, before, after) => {
  expect(driftOutcome(__NAME__, before, after)).toBe(outcome);
});
