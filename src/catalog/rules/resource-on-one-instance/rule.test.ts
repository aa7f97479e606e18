import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceOnOneInstance } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws", instances: 1 })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws", instances: 2 })],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("endpoint", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "it", { platform: "aws" }, { gaps: { instances: { reason: "dynamic", detail: "var.x" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceOnOneInstance, draw).outcome).toBe(outcome);
});
