import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceNotIsolated } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("model", "it", { platform: "aws", networkIsolation: false })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("model", "it", { platform: "aws", networkIsolation: true })],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("model", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("model", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "model",
        "it",
        { platform: "aws" },
        { gaps: { networkIsolation: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceNotIsolated, draw).outcome).toBe(outcome);
});
