import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { anonymousCall } from "./step.ts";

it.each([
  ["hit", "open", (graph: GraphBuilder) => graph.add("endpoint", "x", { authentication: "none" })],
  ["miss", "asks", (graph: GraphBuilder) => graph.add("endpoint", "x", { authentication: "identity" })],
  ["miss", "only code speaks of it", (graph: GraphBuilder) => graph.add("endpoint", "x")],
  [
    "unknown",
    "set elsewhere",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "x", {}, { gaps: { authentication: { reason: "dynamic", detail: "var" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(anonymousCall, draw)).toBe(outcome);
});
