import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentCallsItsServers } from "./step.ts";

it.each([
  [
    "hit",
    "uses it",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "crewai", humanApproval: null })
        .link("uses", graph.add("mcp-server", "s")),
  ],
  [
    "miss",
    "does not",
    (graph: GraphBuilder) => [
      graph.add("agent", "held", { framework: "crewai", humanApproval: null }),
      graph.add("mcp-server", "s"),
    ],
  ],
  [
    "miss",
    "its code asks a person",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "langgraph", humanApproval: true })
        .link("uses", graph.add("mcp-server", "t")),
  ],
  [
    "miss",
    "a coding agent asks as it comes",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "claude-code", bypassesApproval: false })
        .link("uses", graph.add("mcp-server", "t")),
  ],
  [
    "hit",
    "an agent of a pipeline has nobody to ask",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { outsiderTriggers: [] }).link("uses", graph.add("mcp-server", "t")),
  ],
  [
    "unknown",
    "nobody read whether it asks",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { framework: "crewai" }).link("uses", graph.add("mcp-server", "t")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentCallsItsServers, draw)).toBe(outcome);
});
