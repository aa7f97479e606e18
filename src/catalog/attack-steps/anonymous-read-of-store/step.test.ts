import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { anonymousReadOfStore } from "./step.ts";

it.each([
  ["hit", "open", (graph: GraphBuilder) => graph.add("vector-store", "x", { authentication: "none" })],
  ["miss", "asks", (graph: GraphBuilder) => graph.add("vector-store", "x", { authentication: "identity" })],
  ["miss", "only code speaks of it", (graph: GraphBuilder) => graph.add("vector-store", "x")],
  [
    "unknown",
    "set elsewhere",
    (graph: GraphBuilder) =>
      graph.add("vector-store", "x", {}, { gaps: { authentication: { reason: "dynamic", detail: "var" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(anonymousReadOfStore, draw)).toBe(outcome);
});
