import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { identityTrustsAnyone } from "./step.ts";

it.each([
  ["hit", "anyone", (graph: GraphBuilder) => graph.add("identity", "i", { trusts: ["*"] })],
  ["miss", "one service", (graph: GraphBuilder) => graph.add("identity", "i", { trusts: ["lambda.amazonaws.com"] })],
  [
    "unknown",
    "chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("identity", "i", {}, { gaps: { trusts: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(identityTrustsAnyone, draw)).toBe(outcome);
});
