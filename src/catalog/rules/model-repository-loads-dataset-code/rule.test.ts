import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelRepositoryLoadsDatasetCode } from "./rule.ts";

it.each([
  ["fail", "it trusts", (graph: GraphBuilder) => graph.add("dataset", "d", { trustsRemoteCode: true })],
  ["pass", "it does not", (graph: GraphBuilder) => graph.add("dataset", "d", { trustsRemoteCode: false })],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("dataset", "d")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelRepositoryLoadsDatasetCode, draw).outcome).toBe(outcome);
});
