import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hubDatasetIsReplaced } from "./step.ts";

it.each([
  ["hit", "no revision", (graph: GraphBuilder) => graph.add("dataset", "d", { revision: null })],
  ["miss", "a revision", (graph: GraphBuilder) => graph.add("dataset", "d", { revision: "abc" })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("dataset", "d")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hubDatasetIsReplaced, draw)).toBe(outcome);
});
