import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { baseModelShapesTunedModel } from "./step.ts";

it.each([
  [
    "hit",
    "tuned from it",
    (graph: GraphBuilder) => graph.add("model", "m").link("fine-tuned-from", graph.add("model", "held")),
  ],
  ["miss", "beside it", (graph: GraphBuilder) => [graph.add("model", "held"), graph.add("model", "m")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(baseModelShapesTunedModel, draw)).toBe(outcome);
});
