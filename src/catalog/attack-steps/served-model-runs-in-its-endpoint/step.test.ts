import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { servedModelRunsInItsEndpoint } from "./step.ts";

it.each([
  ["hit", "serves it", (graph: GraphBuilder) => graph.add("endpoint", "e").link("serves", graph.add("model", "held"))],
  [
    "miss",
    "only uses it",
    (graph: GraphBuilder) => graph.add("endpoint", "e").link("uses", graph.add("model", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(servedModelRunsInItsEndpoint, draw)).toBe(outcome);
});
