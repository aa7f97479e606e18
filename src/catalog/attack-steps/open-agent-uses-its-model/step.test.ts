import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openAgentUsesItsModel } from "./step.ts";

it.each([
  ["hit", "thinks with it", (graph: GraphBuilder) => graph.add("agent", "held").link("uses", graph.add("model", "m"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("model", "m")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openAgentUsesItsModel, draw)).toBe(outcome);
});
