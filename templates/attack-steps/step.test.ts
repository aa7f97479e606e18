import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { __NAME__ } from "./step.ts";

// FILL IN: cases of your step. The attacker has the needed powers over what is named `held…`.
it.each([
  [
    "hit",
    "nobody is asked",
    (graph: GraphBuilder) =>
      graph.add("agent", "held").link("uses", graph.add("tool", "t", { requiresApproval: null })),
  ],
  [
    "miss",
    "a person approves",
    (graph: GraphBuilder) =>
      graph.add("agent", "held").link("uses", graph.add("tool", "t", { requiresApproval: true })),
  ],
  [
    "unknown",
    "nobody looked",
    (graph: GraphBuilder) => graph.add("agent", "held").link("uses", graph.add("tool", "t")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(__NAME__, draw)).toBe(outcome);
});
