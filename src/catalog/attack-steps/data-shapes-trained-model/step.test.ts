import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { dataShapesTrainedModel } from "./step.ts";

it.each([
  [
    "hit",
    "trained on it",
    (graph: GraphBuilder) => graph.add("model", "m").link("trained-on", graph.add("dataset", "held")),
  ],
  [
    "miss",
    "evaluated with it only",
    (graph: GraphBuilder) => graph.add("model", "m").link("uses", graph.add("dataset", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(dataShapesTrainedModel, draw)).toBe(outcome);
});
