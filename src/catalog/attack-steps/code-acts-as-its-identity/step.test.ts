import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { codeActsAsItsIdentity } from "./step.ts";

it.each([
  [
    "hit",
    "runs as it",
    (graph: GraphBuilder) => graph.add("workload", "held").link("runs-as", graph.add("identity", "i")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("workload", "held"), graph.add("identity", "i")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(codeActsAsItsIdentity, draw)).toBe(outcome);
});
