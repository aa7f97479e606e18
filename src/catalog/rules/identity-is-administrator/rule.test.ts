import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { identityIsAdministrator } from "./rule.ts";

const open = { reason: "dynamic", detail: "policy is var.policy" } as const;

it.each([
  [
    "fail",
    "granted",
    (graph: GraphBuilder) =>
      graph.add("identity", "role", { platform: "aws", grants: ["s3:GetObject", "AdministratorAccess"] }),
  ],
  [
    "fail",
    "granted, whatever else is open",
    (graph: GraphBuilder) =>
      graph.add(
        "identity",
        "role",
        { platform: "aws", grants: ["AdministratorAccess"] },
        { gaps: { furtherGrants: open } },
      ),
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
  expect(verdictOf(identityIsAdministrator, draw).outcome).toBe(outcome);
});
