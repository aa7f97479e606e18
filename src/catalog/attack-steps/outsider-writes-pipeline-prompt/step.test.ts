import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { outsiderWritesPipelinePrompt } from "./step.ts";

it.each([
  [
    "hit",
    "an issue's body",
    (graph: GraphBuilder) =>
      graph.add("agent", "bot", {
        outsiderTexts: [{ id: "issue", message: "body" }],
        outsiderTriggers: [{ id: "issues", message: "issues" }],
      }),
  ],
  [
    "miss",
    "members only",
    (graph: GraphBuilder) =>
      graph.add("agent", "bot", { outsiderTexts: [{ id: "issue", message: "body" }], outsiderTriggers: [] }),
  ],
  ["miss", "no pipeline", (graph: GraphBuilder) => graph.add("agent", "bot")],
  [
    "unknown",
    "unread triggers",
    (graph: GraphBuilder) => graph.add("agent", "bot", { outsiderTexts: [{ id: "issue", message: "body" }] }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(outsiderWritesPipelinePrompt, draw)).toBe(outcome);
});
