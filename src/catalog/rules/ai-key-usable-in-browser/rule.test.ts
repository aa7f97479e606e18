import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiKeyUsableInBrowser } from "./rule.ts";

it.each([
  [
    "fail",
    "the problem is there",
    (graph: GraphBuilder) => graph.add("operation", "x", { unsafeOptions: [{ id: "key-in-browser", message: "m" }] }),
  ],
  [
    "pass",
    "another problem is none of this rule",
    (graph: GraphBuilder) => graph.add("operation", "x", { unsafeOptions: [{ id: "something-else", message: "m" }] }),
  ],
  [
    "unknown",
    "nobody could look",
    (graph: GraphBuilder) =>
      graph.add("operation", "x", {}, { gaps: { unsafeOptions: { reason: "unsupported", detail: "no body" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiKeyUsableInBrowser, draw).outcome).toBe(outcome);
});
