import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { steeredAgentWritesItsMemory } from "./step.ts";

it.each([
  ["hit", "it remembers", (graph: GraphBuilder) => graph.add("agent", "a", { hasMemory: true })],
  ["miss", "it does not", (graph: GraphBuilder) => graph.add("agent", "a", { hasMemory: false })],
  [
    "unknown",
    "chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", {}, { gaps: { hasMemory: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(steeredAgentWritesItsMemory, draw)).toBe(outcome);
});
