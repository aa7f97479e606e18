import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { anonymousCallerSteersAgent } from "./step.ts";

it.each([
  ["hit", "open", (graph: GraphBuilder) => graph.add("agent", "a", { authentication: "none" })],
  ["miss", "asks", (graph: GraphBuilder) => graph.add("agent", "a", { authentication: "identity" })],
  ["miss", "only code speaks of it", (graph: GraphBuilder) => graph.add("agent", "a")],
  [
    "unknown",
    "set elsewhere",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", {}, { gaps: { authentication: { reason: "dynamic", detail: "var" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(anonymousCallerSteersAgent, draw)).toBe(outcome);
});
