import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentRunsInItsApplication } from "./step.ts";

it.each([
  [
    "hit",
    "uses it",
    (graph: GraphBuilder) =>
      graph.add("application", "app").link("uses", graph.add("agent", "held", { framework: "crewai" })),
  ],
  [
    "miss",
    "a coding agent works on it",
    (graph: GraphBuilder) =>
      graph.add("application", "app").link("uses", graph.add("agent", "held", { framework: "claude-code" })),
  ],
  [
    "unknown",
    "nobody knows what it is",
    (graph: GraphBuilder) => graph.add("application", "app").link("uses", graph.add("agent", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentRunsInItsApplication, draw)).toBe(outcome);
});
