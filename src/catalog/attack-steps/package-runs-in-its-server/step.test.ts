import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { packageRunsInItsServer } from "./step.ts";

it.each([
  [
    "hit",
    "started from it",
    (graph: GraphBuilder) => graph.add("mcp-server", "s").link("depends-on", graph.add("package", "held")),
  ],
  ["miss", "not", (graph: GraphBuilder) => [graph.add("mcp-server", "s"), graph.add("package", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(packageRunsInItsServer, draw)).toBe(outcome);
});
