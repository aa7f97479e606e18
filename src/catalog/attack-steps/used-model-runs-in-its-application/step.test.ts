import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { usedModelRunsInItsApplication } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("application", "app").link("uses", graph.add("model", "held"))],
  [
    "miss",
    "only holds its file",
    (graph: GraphBuilder) => graph.add("application", "app").link("contains", graph.add("model", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(usedModelRunsInItsApplication, draw)).toBe(outcome);
});
