import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openAgentAnswersFromItsStore } from "./step.ts";

it.each([
  [
    "hit",
    "retrieves from it",
    (graph: GraphBuilder) => graph.add("agent", "held").link("retrieves-from", graph.add("vector-store", "v")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("vector-store", "v")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openAgentAnswersFromItsStore, draw)).toBe(outcome);
});
