import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { steeredAgentActsAsItsIdentity } from "./step.ts";

it.each([
  [
    "hit",
    "runs as it",
    (graph: GraphBuilder) => graph.add("agent", "held").link("runs-as", graph.add("identity", "i")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("identity", "i")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(steeredAgentActsAsItsIdentity, draw)).toBe(outcome);
});
