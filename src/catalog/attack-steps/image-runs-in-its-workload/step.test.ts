import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { imageRunsInItsWorkload } from "./step.ts";

it.each([
  [
    "hit",
    "built from it",
    (graph: GraphBuilder) => graph.add("workload", "w").link("built-from", graph.add("container-image", "held")),
  ],
  ["miss", "not", (graph: GraphBuilder) => [graph.add("workload", "w"), graph.add("container-image", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(imageRunsInItsWorkload, draw)).toBe(outcome);
});
