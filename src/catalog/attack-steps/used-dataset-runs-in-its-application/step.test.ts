import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { usedDatasetRunsInItsApplication } from "./step.ts";

it.each([
  [
    "hit",
    "uses it",
    (graph: GraphBuilder) => graph.add("application", "app").link("uses", graph.add("dataset", "held")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("application", "app"), graph.add("dataset", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(usedDatasetRunsInItsApplication, draw)).toBe(outcome);
});
