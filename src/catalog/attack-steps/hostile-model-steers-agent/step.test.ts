import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hostileModelSteersAgent } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("model", "held"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "a"), graph.add("model", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hostileModelSteersAgent, draw)).toBe(outcome);
});
