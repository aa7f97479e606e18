import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolRunsInItsServer } from "./step.ts";

it.each([
  [
    "hit",
    "exposes it",
    (graph: GraphBuilder) => graph.add("mcp-server", "s").link("exposes", graph.add("tool", "held")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("mcp-server", "s"), graph.add("tool", "held")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolRunsInItsServer, draw)).toBe(outcome);
});
