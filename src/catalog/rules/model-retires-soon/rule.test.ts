import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelRetiresSoon } from "./rule.ts";

const model =
  (daysLeft: number, properties: object = {}) =>
  (graph: GraphBuilder) =>
    graph.add("model", "m", {
      usage: "used",
      source: "api",
      modelId: "gpt-x",
      retirement: { date: "2026-12-01", daysLeft, replacement: "gpt-y", source: "https://example.com/deprecations" },
      ...properties,
    });

it.each([
  ["fail", "its day is near", model(10)],
  ["pass", "its day is far", model(91)],
  ["pass", "it is gone already, which another rule tells", model(-1)],
  ["not-applicable", "only offered", model(-5, { usage: "selectable" })],
  ["not-applicable", "weights of one's own", model(-5, { source: "hub" })],
  [
    "unknown",
    "the data has nothing on it",
    (graph: GraphBuilder) => graph.add("model", "m", { usage: "used", source: "api", modelId: "gpt-z" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelRetiresSoon, draw).outcome).toBe(outcome);
});
