import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { unaskedCodingAgentRunsCommands } from "./step.ts";

it.each([
  [
    "hit",
    "approval off",
    (graph: GraphBuilder) => graph.add("agent", "a", { bypassesApproval: true, sandboxed: null }),
  ],
  ["miss", "asks", (graph: GraphBuilder) => graph.add("agent", "a", { bypassesApproval: false })],
  [
    "miss",
    "in a sandbox",
    (graph: GraphBuilder) => graph.add("agent", "a", { bypassesApproval: true, sandboxed: true }),
  ],
  [
    "unknown",
    "unread",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", {}, { gaps: { bypassesApproval: { reason: "dynamic", detail: "flag" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(unaskedCodingAgentRunsCommands, draw)).toBe(outcome);
});
