import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { toolArgumentReachesUrl } from "./rule.ts";

it.each([
  [
    "fail",
    "the problem is there",
    (graph: GraphBuilder) => graph.add("tool", "x", { codeSignals: [{ id: "reaches-url", message: "m" }] }),
  ],
  [
    "pass",
    "another problem is none of this rule",
    (graph: GraphBuilder) => graph.add("tool", "x", { codeSignals: [{ id: "something-else", message: "m" }] }),
  ],
  [
    "unknown",
    "nobody could look",
    (graph: GraphBuilder) =>
      graph.add("tool", "x", {}, { gaps: { codeSignals: { reason: "unsupported", detail: "no body" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(toolArgumentReachesUrl, draw).outcome).toBe(outcome);
});
