import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { packageRunsInItsApplication } from "./step.ts";

it.each([
  [
    "hit",
    "depends on it",
    (graph: GraphBuilder) =>
      graph.add("application", "app").link("depends-on", graph.add("package", "held", { development: false })),
  ],
  [
    "miss",
    "only for development",
    (graph: GraphBuilder) =>
      graph.add("application", "app").link("depends-on", graph.add("package", "held", { development: true })),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(packageRunsInItsApplication, draw)).toBe(outcome);
});
