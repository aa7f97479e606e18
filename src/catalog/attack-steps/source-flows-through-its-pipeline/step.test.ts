import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { sourceFlowsThroughItsPipeline } from "./step.ts";

it.each([
  [
    "hit",
    "reads it",
    (graph: GraphBuilder) => graph.add("pipeline", "p").link("reads", graph.add("data-store", "held")),
  ],
  [
    "miss",
    "writes it",
    (graph: GraphBuilder) => graph.add("pipeline", "p").link("writes", graph.add("data-store", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(sourceFlowsThroughItsPipeline, draw)).toBe(outcome);
});
