import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentCallsItsServers } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("agent", "held").link("uses", graph.add("mcp-server", "s"))],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("mcp-server", "s")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentCallsItsServers, draw)).toBe(outcome);
});
