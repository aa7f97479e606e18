import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentSteersItsPipeline } from "./step.ts";

it.each([
  ["hit", "part of it", (graph: GraphBuilder) => graph.add("pipeline", "p").link("uses", graph.add("agent", "held"))],
  ["miss", "not part of it", (graph: GraphBuilder) => [graph.add("pipeline", "p"), graph.add("agent", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentSteersItsPipeline, draw)).toBe(outcome);
});
