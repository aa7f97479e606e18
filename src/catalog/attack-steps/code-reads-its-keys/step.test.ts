import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { codeReadsItsKeys } from "./step.ts";

it.each([
  [
    "hit",
    "works with it",
    (graph: GraphBuilder) => graph.add("application", "held").link("authenticates-with", graph.add("credential", "k")),
  ],
  ["miss", "does not", (graph: GraphBuilder) => [graph.add("application", "held"), graph.add("credential", "k")]],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(codeReadsItsKeys, draw)).toBe(outcome);
});
