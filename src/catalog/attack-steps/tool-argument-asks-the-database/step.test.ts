import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolArgumentAsksTheDatabase } from "./step.ts";

it.each([
  [
    "hit",
    "it does",
    (graph: GraphBuilder) => graph.add("tool", "t", { codeSignals: [{ id: "reaches-sql", message: "x" }] }),
  ],
  ["miss", "it does not", (graph: GraphBuilder) => graph.add("tool", "t", { codeSignals: [] })],
  [
    "unknown",
    "its body was not read",
    (graph: GraphBuilder) =>
      graph.add("tool", "t", {}, { gaps: { codeSignals: { reason: "unsupported", detail: "elsewhere" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolArgumentAsksTheDatabase, draw)).toBe(outcome);
});
