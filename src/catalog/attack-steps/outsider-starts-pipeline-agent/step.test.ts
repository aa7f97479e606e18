import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { outsiderStartsPipelineAgent } from "./step.ts";

it.each([
  [
    "hit",
    "comments of anyone",
    (graph: GraphBuilder) =>
      graph.add("agent", "bot", { outsiderTriggers: [{ id: "issue_comment", message: "comments" }] }),
  ],
  ["miss", "pushes of members", (graph: GraphBuilder) => graph.add("agent", "bot", { outsiderTriggers: [] })],
  [
    "unknown",
    "a reusable workflow",
    (graph: GraphBuilder) =>
      graph.add("agent", "bot", {}, { gaps: { outsiderTriggers: { reason: "dynamic", detail: "called" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(outsiderStartsPipelineAgent, draw)).toBe(outcome);
});
