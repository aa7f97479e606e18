import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceNotLogged } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("ai-service", "it", { platform: "aws", logging: false })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("ai-service", "it", { platform: "aws", logging: true })],
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
      graph.add("ai-service", "it", { platform: "aws" }, { gaps: { logging: { reason: "dynamic", detail: "var.x" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceNotLogged, draw).outcome).toBe(outcome);
});
