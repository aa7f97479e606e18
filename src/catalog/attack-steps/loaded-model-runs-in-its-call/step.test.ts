import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { loadedModelRunsInItsCall } from "./step.ts";

it.each([
  ["hit", "loads it", (graph: GraphBuilder) => graph.add("operation", "o").link("loads", graph.add("model", "held"))],
  [
    "miss",
    "only calls it",
    (graph: GraphBuilder) => graph.add("operation", "o").link("calls", graph.add("model", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(loadedModelRunsInItsCall, draw)).toBe(outcome);
});
