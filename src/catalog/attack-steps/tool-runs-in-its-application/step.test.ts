import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolRunsInItsApplication } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("application", "app").link("uses", graph.add("tool", "held"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("application", "app"), graph.add("tool", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolRunsInItsApplication, draw)).toBe(outcome);
});
