import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentSteersItsDelegates } from "./step.ts";

it.each([
  [
    "hit",
    "delegates",
    (graph: GraphBuilder) => graph.add("agent", "held").link("delegates-to", graph.add("agent", "worker")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("agent", "worker")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentSteersItsDelegates, draw)).toBe(outcome);
});
