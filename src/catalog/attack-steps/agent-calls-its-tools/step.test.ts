import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentCallsItsTools } from "./step.ts";

it.each([
  [
    "hit",
    "uses it",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { framework: "crewai", humanApproval: null }).link("uses", graph.add("tool", "t")),
  ],
  [
    "miss",
    "does not",
    (graph: GraphBuilder) => [
      graph.add("agent", "held", { framework: "crewai", humanApproval: null }),
      graph.add("tool", "t"),
    ],
  ],
  [
    "miss",
    "a person approves",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "crewai", humanApproval: null })
        .link("uses", graph.add("tool", "t", { requiresApproval: true })),
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
  [
    "miss",
    "its code asks a person",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { framework: "langgraph", humanApproval: true }).link("uses", graph.add("tool", "t")),
  ],
  [
    "miss",
    "a coding agent asks as it comes",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "claude-code", bypassesApproval: false })
        .link("uses", graph.add("tool", "t")),
  ],
  [
    "hit",
    "an agent of a pipeline has nobody to ask",
    (graph: GraphBuilder) => graph.add("agent", "held", { outsiderTriggers: [] }).link("uses", graph.add("tool", "t")),
  ],
  [
    "unknown",
    "nobody read whether it asks",
    (graph: GraphBuilder) => graph.add("agent", "held", { framework: "crewai" }).link("uses", graph.add("tool", "t")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentCallsItsTools, draw)).toBe(outcome);
});
