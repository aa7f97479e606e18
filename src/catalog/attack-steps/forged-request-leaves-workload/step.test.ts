import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { forgedRequestLeavesWorkload } from "./step.ts";

it.each([
  [
    "hit",
    "deployed as it",
    (graph: GraphBuilder) => graph.add("application", "held").link("deploys", graph.add("workload", "w")),
  ],
  ["miss", "not deployed", (graph: GraphBuilder) => [graph.add("application", "held"), graph.add("workload", "w")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(forgedRequestLeavesWorkload, draw)).toBe(outcome);
});
