import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { skillScriptRunsBesideAgent } from "./step.ts";

it.each([
  ["hit", "loads it", (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("skill", "held"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("skill", "held"), graph.add("agent", "a")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(skillScriptRunsBesideAgent, draw)).toBe(outcome);
});
