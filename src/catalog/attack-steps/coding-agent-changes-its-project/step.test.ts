import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { codingAgentChangesItsProject } from "./step.ts";

it.each([
  [
    "hit",
    "a coding agent of the project",
    (graph: GraphBuilder) =>
      graph.add("application", "a").link("uses", graph.add("agent", "held", { framework: "cursor" })),
  ],
  [
    "miss",
    "an agent of the program",
    (graph: GraphBuilder) =>
      graph.add("application", "a").link("uses", graph.add("agent", "held", { framework: "langchain" })),
  ],
  [
    "miss",
    "a client that is not named",
    (graph: GraphBuilder) =>
      graph.add("application", "a").link("uses", graph.add("agent", "held", { framework: "mcp" })),
  ],
  [
    "unknown",
    "not read",
    (graph: GraphBuilder) => graph.add("application", "a").link("uses", graph.add("agent", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(codingAgentChangesItsProject, draw)).toBe(outcome);
});
