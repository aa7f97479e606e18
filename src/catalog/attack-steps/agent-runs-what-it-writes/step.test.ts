import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentRunsWhatItWrites } from "./step.ts";

it.each([
  [
    "hit",
    "runs code",
    (graph: GraphBuilder) => graph.add("agent", "a", { framework: "smolagents", executesCode: true }),
  ],
  ["miss", "does not", (graph: GraphBuilder) => graph.add("agent", "a", { framework: "crewai", executesCode: false })],
  [
    "miss",
    "nothing says so",
    (graph: GraphBuilder) => graph.add("agent", "a", { framework: "crewai", executesCode: null }),
  ],
  [
    "unknown",
    "chosen at run time",
    (graph: GraphBuilder) =>
      graph.add(
        "agent",
        "a",
        { framework: "crewai" },
        { gaps: { executesCode: { reason: "dynamic", detail: "flag" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentRunsWhatItWrites, draw)).toBe(outcome);
});
