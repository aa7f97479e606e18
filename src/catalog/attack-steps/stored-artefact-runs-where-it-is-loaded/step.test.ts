import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { storedArtefactRunsWhereItIsLoaded } from "./step.ts";

it.each([
  ["hit", "loads it", (graph: GraphBuilder) => graph.add("agent", "a").link("loads", graph.add("data-store", "held"))],
  ["miss", "reads it", (graph: GraphBuilder) => graph.add("agent", "a").link("reads", graph.add("data-store", "held"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(storedArtefactRunsWhereItIsLoaded, draw)).toBe(outcome);
});
