import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { applicationRunsInItsWorkload } from "./step.ts";

it.each([
  [
    "hit",
    "deploys it",
    (graph: GraphBuilder) => graph.add("application", "held").link("deploys", graph.add("workload", "w")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("application", "held"), graph.add("workload", "w")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(applicationRunsInItsWorkload, draw)).toBe(outcome);
});
