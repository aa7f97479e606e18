import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolResultSteersAgent } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("tool", "held"))],
  ["miss", "does not use it", (graph: GraphBuilder) => [graph.add("agent", "a"), graph.add("tool", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolResultSteersAgent, draw)).toBe(outcome);
});
