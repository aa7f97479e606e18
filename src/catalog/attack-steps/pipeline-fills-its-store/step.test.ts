import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { pipelineFillsItsStore } from "./step.ts";

it.each([
  [
    "hit",
    "fills it",
    (graph: GraphBuilder) => graph.add("pipeline", "held").link("writes", graph.add("vector-store", "v")),
  ],
  [
    "miss",
    "only reads it",
    (graph: GraphBuilder) => graph.add("pipeline", "held").link("reads", graph.add("vector-store", "v")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(pipelineFillsItsStore, draw)).toBe(outcome);
});
