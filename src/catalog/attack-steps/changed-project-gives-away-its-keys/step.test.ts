import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { changedProjectGivesAwayItsKeys } from "./step.ts";

it.each([
  [
    "hit",
    "written out",
    (graph: GraphBuilder) =>
      graph
        .add("application", "held")
        .link("authenticates-with", graph.add("credential", "k", { exposure: "literal", placeholder: false })),
  ],
  [
    "miss",
    "named only",
    (graph: GraphBuilder) =>
      graph
        .add("application", "held")
        .link("authenticates-with", graph.add("credential", "k", { exposure: "reference", placeholder: false })),
  ],
  [
    "unknown",
    "not read",
    (graph: GraphBuilder) => graph.add("application", "held").link("authenticates-with", graph.add("credential", "k")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(changedProjectGivesAwayItsKeys, draw)).toBe(outcome);
});
