import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hostileServerSteersAgent } from "./step.ts";

it.each([
  ["hit", "uses it", (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("mcp-server", "held"))],
  [
    "miss",
    "calls it without being given it",
    (graph: GraphBuilder) => graph.add("agent", "a").link("calls", graph.add("mcp-server", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hostileServerSteersAgent, draw)).toBe(outcome);
});
