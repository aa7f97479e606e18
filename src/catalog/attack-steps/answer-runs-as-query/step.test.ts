import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { answerRunsAsQuery } from "./step.ts";

it.each([
  ["hit", "it does", (graph: GraphBuilder) => graph.add("operation", "o", { outputReaches: ["sql"] })],
  ["miss", "it does not", (graph: GraphBuilder) => graph.add("operation", "o", { outputReaches: [] })],
  ["unknown", "not followed", (graph: GraphBuilder) => graph.add("operation", "o")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(answerRunsAsQuery, draw)).toBe(outcome);
});
