import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { stolenKeyOpensService } from "./step.ts";

it.each([
  [
    "hit",
    "for it",
    (graph: GraphBuilder) => graph.add("credential", "held").link("supplied-by", graph.add("ai-service", "s")),
  ],
  ["miss", "for another", (graph: GraphBuilder) => [graph.add("credential", "held"), graph.add("ai-service", "s")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(stolenKeyOpensService, draw)).toBe(outcome);
});
