import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentInstructionsOverrideSafety } from "./rule.ts";

it.each([
  [
    "fail",
    "a phrase that overrides",
    (graph: GraphBuilder) => graph.add("prompt", "x", { textSignals: [{ id: "override", message: "m" }] }),
  ],
  ["pass", "plain text", (graph: GraphBuilder) => graph.add("prompt", "x", { textSignals: [] })],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("prompt", "x")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentInstructionsOverrideSafety, draw).outcome).toBe(outcome);
});
