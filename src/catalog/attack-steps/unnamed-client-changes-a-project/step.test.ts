import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { unnamedClientChangesAProject } from "./step.ts";

it.each([
  [
    "unknown",
    "a client that is not named",
    (graph: GraphBuilder) =>
      graph.add("application", "a").link("uses", graph.add("agent", "held", { framework: "mcp" })),
  ],
  [
    "miss",
    "a coding agent of the project",
    (graph: GraphBuilder) =>
      graph.add("application", "a").link("uses", graph.add("agent", "held", { framework: "cursor" })),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(unnamedClientChangesAProject, draw)).toBe(outcome);
});
