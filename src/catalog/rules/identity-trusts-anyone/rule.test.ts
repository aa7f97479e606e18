import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { identityTrustsAnyone } from "./rule.ts";

it.each([
  ["fail", "anybody", (graph: GraphBuilder) => graph.add("identity", "r", { platform: "aws", trusts: ["*"] })],
  [
    "pass",
    "a service",
    (graph: GraphBuilder) => graph.add("identity", "r", { platform: "aws", trusts: ["bedrock.amazonaws.com"] }),
  ],
  [
    "unknown",
    "a policy from outside",
    (graph: GraphBuilder) =>
      graph.add(
        "identity",
        "r",
        { platform: "aws" },
        { gaps: { trusts: { reason: "dynamic", detail: "var.policy" } } },
      ),
  ],
  ["not-applicable", "declared elsewhere", (graph: GraphBuilder) => graph.add("identity", "r")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(identityTrustsAnyone, draw).outcome).toBe(outcome);
});
