import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { toolDescriptionCarriesInstructions } from "./rule.ts";

it.each([
  [
    "fail",
    "a phrase that overrides",
    (graph: GraphBuilder) => graph.add("tool", "x", { textSignals: [{ id: "override", message: "m" }] }),
  ],
  ["pass", "plain text", (graph: GraphBuilder) => graph.add("tool", "x", { textSignals: [] })],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("tool", "x")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(toolDescriptionCarriesInstructions, draw).outcome).toBe(outcome);
});
