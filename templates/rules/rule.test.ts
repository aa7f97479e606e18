import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { __NAME__ } from "./rule.ts";

// FILL IN: cases of your flaw, one for each outcome and every way into it.
it.each([
  ["fail", "it never asks", (graph: GraphBuilder) => graph.add("agent", "a", { bypassesApproval: true })],
  ["pass", "it asks", (graph: GraphBuilder) => graph.add("agent", "a", { bypassesApproval: false })],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("agent", "a")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(__NAME__, draw).outcome).toBe(outcome);
});
