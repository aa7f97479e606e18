import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hostileModelSteersCall } from "./step.ts";

it.each([
  ["hit", "calls it", (graph: GraphBuilder) => graph.add("operation", "o").link("calls", graph.add("model", "held"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("operation", "o"), graph.add("model", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hostileModelSteersCall, draw)).toBe(outcome);
});
