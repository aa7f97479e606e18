import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { poisonedStoreSteersAgent } from "./step.ts";

it.each([
  [
    "hit",
    "retrieves from it",
    (graph: GraphBuilder) => graph.add("agent", "a").link("retrieves-from", graph.add("vector-store", "held")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "a"), graph.add("vector-store", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(poisonedStoreSteersAgent, draw)).toBe(outcome);
});
