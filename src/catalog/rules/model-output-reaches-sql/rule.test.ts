import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelOutputReachesSql } from "./rule.ts";

it.each([
  [
    "fail",
    "the answer reaches it",
    (graph: GraphBuilder) => graph.add("operation", "x", { outputReaches: ["sql"], symbol: "f" }),
  ],
  [
    "pass",
    "the answer reaches nothing",
    (graph: GraphBuilder) => graph.add("operation", "x", { outputReaches: [], symbol: "f" }),
  ],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("operation", "x")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelOutputReachesSql, draw).outcome).toBe(outcome);
});
