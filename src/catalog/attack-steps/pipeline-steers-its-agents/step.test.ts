import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { pipelineSteersItsAgents } from "./step.ts";

it.each([
  ["hit", "part of it", (graph: GraphBuilder) => graph.add("pipeline", "held").link("uses", graph.add("agent", "a"))],
  ["miss", "not part of it", (graph: GraphBuilder) => [graph.add("pipeline", "held"), graph.add("agent", "a")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(pipelineSteersItsAgents, draw)).toBe(outcome);
});
