import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { hubModelIsReplaced } from "./step.ts";

it.each([
  ["hit", "no revision", (graph: GraphBuilder) => graph.add("model", "m", { source: "hub", revision: null })],
  ["miss", "a revision", (graph: GraphBuilder) => graph.add("model", "m", { source: "hub", revision: "abc" })],
  ["miss", "an API", (graph: GraphBuilder) => graph.add("model", "m", { source: "api", revision: null })],
  [
    "unknown",
    "chosen at run time",
    (graph: GraphBuilder) =>
      graph.add("model", "m", { source: "hub" }, { gaps: { revision: { reason: "dynamic", detail: "rev" } } }),
  ],
  [
    "miss",
    "settings name a model and nothing more",
    (graph: GraphBuilder) => graph.add("model", "gpt-4o", { modelId: "gpt-4o" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(hubModelIsReplaced, draw)).toBe(outcome);
});
