import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverRunsCalledTool } from "./step.ts";

it.each([
  [
    "hit",
    "exposes it",
    (graph: GraphBuilder) => graph.add("mcp-server", "held").link("exposes", graph.add("tool", "t")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("mcp-server", "held"), graph.add("tool", "t")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverRunsCalledTool, draw)).toBe(outcome);
});
