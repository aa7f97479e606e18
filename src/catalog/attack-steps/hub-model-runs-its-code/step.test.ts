import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hubModelRunsItsCode } from "./step.ts";

it.each([
  ["hit", "no revision", (graph: GraphBuilder) => graph.add("model", "m", { trustsRemoteCode: true, revision: null })],
  ["miss", "a revision", (graph: GraphBuilder) => graph.add("model", "m", { trustsRemoteCode: true, revision: "abc" })],
  ["miss", "no code", (graph: GraphBuilder) => graph.add("model", "m", { trustsRemoteCode: false, revision: null })],
  [
    "unknown",
    "the revision is chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("model", "m", { trustsRemoteCode: true }, { gaps: { revision: { reason: "dynamic", detail: "rev" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hubModelRunsItsCode, draw)).toBe(outcome);
});
