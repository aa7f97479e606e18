import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentWithoutGuardrail } from "./rule.ts";

it.each([
  ["fail", "none is set", (graph: GraphBuilder) => graph.add("agent", "a", { platform: "aws", guardrails: 0 })],
  ["pass", "one is set", (graph: GraphBuilder) => graph.add("agent", "a", { platform: "aws", guardrails: 1 })],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "agent",
        "a",
        { platform: "aws" },
        { gaps: { guardrails: { reason: "dynamic", detail: "dynamic block" } } },
      ),
  ],
  ["not-applicable", "no such setting", (graph: GraphBuilder) => graph.add("agent", "a", { platform: "aws" })],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("agent", "a", { guardrails: 0 })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentWithoutGuardrail, draw).outcome).toBe(outcome);
});
