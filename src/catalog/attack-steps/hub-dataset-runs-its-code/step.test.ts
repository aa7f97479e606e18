import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hubDatasetRunsItsCode } from "./step.ts";

it.each([
  [
    "hit",
    "no revision",
    (graph: GraphBuilder) => graph.add("dataset", "d", { trustsRemoteCode: true, revision: null }),
  ],
  ["miss", "no code", (graph: GraphBuilder) => graph.add("dataset", "d", { trustsRemoteCode: false, revision: null })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("dataset", "d")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hubDatasetRunsItsCode, draw)).toBe(outcome);
});
