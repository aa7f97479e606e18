import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverRunsInItsApplication } from "./step.ts";

it.each([
  [
    "hit",
    "contains it",
    (graph: GraphBuilder) => graph.add("application", "app").link("contains", graph.add("mcp-server", "held")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("application", "app"), graph.add("mcp-server", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverRunsInItsApplication, draw)).toBe(outcome);
});
