import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { ciAgentPromptHoldsOutsiderText } from "./rule.ts";

const text = { id: "github.event.issue.body", message: "puts github.event.issue.body into its instructions" };

it.each([
  [
    "fail",
    "the body of an issue",
    (graph: GraphBuilder) => graph.add("agent", "it", { platform: "ci", outsiderTexts: [text] }),
  ],
  [
    "pass",
    "a constant prompt",
    (graph: GraphBuilder) => graph.add("agent", "it", { platform: "ci", outsiderTexts: [] }),
  ],
  [
    "unknown",
    "nobody could look",
    (graph: GraphBuilder) =>
      graph.add(
        "agent",
        "it",
        { platform: "ci" },
        { gaps: { outsiderTexts: { reason: "dynamic", detail: "called elsewhere" } } },
      ),
  ],
  ["not-applicable", "an agent of code", (graph: GraphBuilder) => graph.add("agent", "it", { framework: "crewai" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(ciAgentPromptHoldsOutsiderText, draw).outcome).toBe(outcome);
});
