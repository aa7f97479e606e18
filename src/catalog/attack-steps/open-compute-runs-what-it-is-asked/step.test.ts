import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openComputeRunsWhatItIsAsked } from "./step.ts";

it.each([
  ["hit", "a notebook", (graph: GraphBuilder) => graph.add("compute", "c", { purpose: "notebook" })],
  ["miss", "a project", (graph: GraphBuilder) => graph.add("compute", "c", { purpose: "project" })],
  ["unknown", "not read", (graph: GraphBuilder) => graph.add("compute", "c")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openComputeRunsWhatItIsAsked, draw)).toBe(outcome);
});
