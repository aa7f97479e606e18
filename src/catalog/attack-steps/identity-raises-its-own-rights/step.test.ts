import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { identityRaisesItsOwnRights } from "./step.ts";

it.each([
  ["hit", "granted", (graph: GraphBuilder) => graph.add("identity", "i", { grants: ["iam:PassRole"] })],
  [
    "miss",
    "something else is granted",
    (graph: GraphBuilder) => graph.add("identity", "i", { grants: ["s3:GetObject"] }),
  ],
  [
    "unknown",
    "what is granted is chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("identity", "i", {}, { gaps: { grants: { reason: "dynamic", detail: "chosen at run time" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(identityRaisesItsOwnRights, draw)).toBe(outcome);
});
