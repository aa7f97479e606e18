import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { identityHoldsWholeAiService } from "./rule.ts";

const open = { reason: "dynamic", detail: "policy is var.policy" } as const;

it.each([
  [
    "fail",
    "granted",
    (graph: GraphBuilder) => graph.add("identity", "role", { platform: "aws", grants: ["s3:GetObject", "bedrock:*"] }),
  ],
  [
    "fail",
    "granted, whatever else is open",
    (graph: GraphBuilder) =>
      graph.add("identity", "role", { platform: "aws", grants: ["bedrock:*"] }, { gaps: { furtherGrants: open } }),
  ],
  [
    "pass",
    "single actions",
    (graph: GraphBuilder) =>
      graph.add("identity", "role", { platform: "aws", grants: ["bedrock:InvokeModel", "* on one bucket"] }),
  ],
  [
    "unknown",
    "a policy that could not be read",
    (graph: GraphBuilder) =>
      graph.add("identity", "role", { platform: "aws", grants: [] }, { gaps: { furtherGrants: open } }),
  ],
  ["not-applicable", "declared elsewhere", (graph: GraphBuilder) => graph.add("identity", "role")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(identityHoldsWholeAiService, draw).outcome).toBe(outcome);
});
