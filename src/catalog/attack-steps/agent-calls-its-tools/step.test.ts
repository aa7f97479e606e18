import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentCallsItsTools } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("agent", "held").link("uses", graph.add("tool", "t"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("tool", "t")]],
  [
    "miss",
    "a person approves",
    (graph: GraphBuilder) =>
      graph.add("agent", "held").link("uses", graph.add("tool", "t", { requiresApproval: true })),
  ],
  [
    "unknown",
    "approval is decided at run time",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "t", {}, { gaps: { requiresApproval: { reason: "dynamic", detail: "a function" } } }),
        ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentCallsItsTools, draw)).toBe(outcome);
});
