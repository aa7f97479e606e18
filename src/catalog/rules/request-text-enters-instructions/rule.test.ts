import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { requestTextEntersInstructions } from "./rule.ts";

it.each([
  [
    "fail",
    "request text inside",
    (graph: GraphBuilder) => graph.add("operation", "x", { untrustedInstructions: true }),
  ],
  ["pass", "constant", (graph: GraphBuilder) => graph.add("operation", "x", { untrustedInstructions: false })],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("operation", "x")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(requestTextEntersInstructions, draw).outcome).toBe(outcome);
});
