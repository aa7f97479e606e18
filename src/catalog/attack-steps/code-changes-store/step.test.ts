import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { codeChangesStore } from "./step.ts";

it.each([
  ["hit", "may", (graph: GraphBuilder) => graph.add("workload", "held").link("writes", graph.add("data-store", "d"))],
  ["miss", "may not", (graph: GraphBuilder) => [graph.add("workload", "held"), graph.add("data-store", "d")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(codeChangesStore, draw)).toBe(outcome);
});
