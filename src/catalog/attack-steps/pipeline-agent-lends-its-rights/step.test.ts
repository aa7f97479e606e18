import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { pipelineAgentLendsItsRights } from "./step.ts";

it.each([
  [
    "hit",
    "may write",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", { unattendedPowers: [{ id: "write:contents", message: "may write" }] }),
  ],
  ["miss", "may only read", (graph: GraphBuilder) => graph.add("agent", "a", { unattendedPowers: [] })],
  [
    "unknown",
    "unread",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", {}, { gaps: { unattendedPowers: { reason: "dynamic", detail: "inherited" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(pipelineAgentLendsItsRights, draw)).toBe(outcome);
});
