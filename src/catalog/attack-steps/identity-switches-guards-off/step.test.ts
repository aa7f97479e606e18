import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { identitySwitchesGuardsOff } from "./step.ts";

it.each([
  ["hit", "granted", (graph: GraphBuilder) => graph.add("identity", "i", { grants: ["bedrock:DeleteGuardrail"] })],
  [
    "miss",
    "something else is granted",
    (graph: GraphBuilder) => graph.add("identity", "i", { grants: ["bedrock:InvokeModel"] }),
  ],
  [
    "unknown",
    "what is granted is chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("identity", "i", {}, { gaps: { grants: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(identitySwitchesGuardsOff, draw)).toBe(outcome);
});
