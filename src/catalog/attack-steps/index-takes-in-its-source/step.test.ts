import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { indexTakesInItsSource } from "./step.ts";

it.each([
  [
    "hit",
    "reads it",
    (graph: GraphBuilder) => graph.add("vector-store", "v").link("reads", graph.add("data-store", "held")),
  ],
  [
    "miss",
    "writes it",
    (graph: GraphBuilder) => graph.add("vector-store", "v").link("writes", graph.add("data-store", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(indexTakesInItsSource, draw)).toBe(outcome);
});
