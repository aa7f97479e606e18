import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { endpointAnswersWithItsModel } from "./step.ts";

it.each([
  ["hit", "serves it", (graph: GraphBuilder) => graph.add("endpoint", "held").link("serves", graph.add("model", "m"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("endpoint", "held"), graph.add("model", "m")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(endpointAnswersWithItsModel, draw)).toBe(outcome);
});
