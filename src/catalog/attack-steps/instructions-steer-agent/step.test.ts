import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { instructionsSteerAgent } from "./step.ts";

it.each([
  [
    "hit",
    "instructed by it",
    (graph: GraphBuilder) => graph.add("agent", "a").link("instructed-by", graph.add("prompt", "held")),
  ],
  ["miss", "not instructed by it", (graph: GraphBuilder) => [graph.add("agent", "a"), graph.add("prompt", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(instructionsSteerAgent, draw)).toBe(outcome);
});
