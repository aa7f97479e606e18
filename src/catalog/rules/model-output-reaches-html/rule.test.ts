import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelOutputReachesHtml } from "./rule.ts";

it.each([
  [
    "fail",
    "the answer reaches it",
    (graph: GraphBuilder) => graph.add("operation", "x", { outputReaches: ["html"], symbol: "f" }),
  ],
  [
    "pass",
    "the answer reaches nothing",
    (graph: GraphBuilder) => graph.add("operation", "x", { outputReaches: [], symbol: "f" }),
  ],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("operation", "x")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelOutputReachesHtml, draw).outcome).toBe(outcome);
});
