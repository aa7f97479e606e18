import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelVersionFloats } from "./rule.ts";

it.each([
  [
    "fail",
    "an alias",
    (graph: GraphBuilder) =>
      graph.add("model", "m", { usage: "used", source: "api", modelId: "claude-3-5-sonnet-latest" }),
  ],
  [
    "pass",
    "a dated version",
    (graph: GraphBuilder) => graph.add("model", "m", { usage: "used", source: "api", modelId: "gpt-4o-2024-08-06" }),
  ],
  [
    "not-applicable",
    "only offered",
    (graph: GraphBuilder) => graph.add("model", "m", { usage: "selectable", modelId: "x-latest" }),
  ],
  [
    "not-applicable",
    "a repository on a hub whose name ends so",
    (graph: GraphBuilder) => graph.add("model", "m", { usage: "used", source: "hub", modelId: "o/sentiment-latest" }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("model", "m")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelVersionFloats, draw).outcome).toBe(outcome);
});
