import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { codeReadsStore } from "./step.ts";

it.each([
  ["hit", "may", (graph: GraphBuilder) => graph.add("workload", "held").link("reads", graph.add("data-store", "d"))],
  ["miss", "may not", (graph: GraphBuilder) => [graph.add("workload", "held"), graph.add("data-store", "d")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(codeReadsStore, draw)).toBe(outcome);
});
