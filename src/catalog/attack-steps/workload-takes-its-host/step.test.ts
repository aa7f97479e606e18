import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { workloadTakesItsHost } from "./step.ts";

it.each([
  [
    "hit",
    "privileged",
    (graph: GraphBuilder) => graph.add("workload", "w", { hostSignals: [{ id: "privileged", message: "privileged" }] }),
  ],
  ["miss", "plain", (graph: GraphBuilder) => graph.add("workload", "w", { hostSignals: [] })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("workload", "w")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(workloadTakesItsHost, draw)).toBe(outcome);
});
