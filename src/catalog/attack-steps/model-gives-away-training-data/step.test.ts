import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { modelGivesAwayTrainingData } from "./step.ts";

it.each([
  [
    "hit",
    "trained on it",
    (graph: GraphBuilder) => graph.add("model", "held").link("trained-on", graph.add("data-store", "s")),
  ],
  [
    "miss",
    "not trained on it",
    (graph: GraphBuilder) => graph.add("model", "held").link("uses", graph.add("data-store", "s")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(modelGivesAwayTrainingData, draw)).toBe(outcome);
});
