import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openWorkloadAnswersWithItsModel } from "./step.ts";

it.each([
  ["hit", "serves it", (graph: GraphBuilder) => graph.add("workload", "held").link("serves", graph.add("model", "m"))],
  [
    "miss",
    "only uses it",
    (graph: GraphBuilder) => graph.add("workload", "held").link("uses", graph.add("model", "m")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openWorkloadAnswersWithItsModel, draw)).toBe(outcome);
});
