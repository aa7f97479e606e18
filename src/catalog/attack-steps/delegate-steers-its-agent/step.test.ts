import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { delegateSteersItsAgent } from "./step.ts";

it.each([
  [
    "hit",
    "delegates",
    (graph: GraphBuilder) => graph.add("agent", "chief").link("delegates-to", graph.add("agent", "held")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("agent", "held"), graph.add("agent", "chief")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(delegateSteersItsAgent, draw)).toBe(outcome);
});
