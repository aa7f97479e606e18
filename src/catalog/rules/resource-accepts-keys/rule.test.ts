import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceAcceptsKeys } from "./rule.ts";

it.each([
  [
    "fail",
    "it is so",
    (graph: GraphBuilder) => graph.add("ai-service", "it", { platform: "aws", keyAuthentication: true }),
  ],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("ai-service", "it", { platform: "aws", keyAuthentication: false }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("ai-service", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("ai-service", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "ai-service",
        "it",
        { platform: "aws" },
        { gaps: { keyAuthentication: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceAcceptsKeys, draw).outcome).toBe(outcome);
});
