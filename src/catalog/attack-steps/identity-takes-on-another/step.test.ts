import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { identityTakesOnAnother } from "./step.ts";

it.each([
  ["hit", "may", (graph: GraphBuilder) => graph.add("identity", "held").link("can-assume", graph.add("identity", "i"))],
  ["miss", "may not", (graph: GraphBuilder) => [graph.add("identity", "held"), graph.add("identity", "i")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(identityTakesOnAnother, draw)).toBe(outcome);
});
