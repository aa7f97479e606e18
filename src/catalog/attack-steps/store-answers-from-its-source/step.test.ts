import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { storeAnswersFromItsSource } from "./step.ts";

it.each([
  [
    "hit",
    "answers from it",
    (graph: GraphBuilder) => graph.add("vector-store", "v").link("retrieves-from", graph.add("vector-store", "held")),
  ],
  ["miss", "beside it", (graph: GraphBuilder) => [graph.add("vector-store", "held"), graph.add("vector-store", "v")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(storeAnswersFromItsSource, draw)).toBe(outcome);
});
