import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentInstructionsHideText } from "./rule.ts";

const prompt =
  (...ids: string[]) =>
  (graph: GraphBuilder) =>
    graph.add("prompt", "CLAUDE.md", { textSignals: ids.map((id) => ({ id, message: "m" })) });

it.each([
  ["fail", "invisible characters", prompt("hidden-text")],
  ["fail", "a comment that gives orders", prompt("hidden-comment")],
  ["fail", "encoded commands", prompt("encoded-payload")],
  ["pass", "other problems", prompt("override-instructions")],
  ["pass", "plain text", prompt()],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("prompt", "CLAUDE.md")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentInstructionsHideText, draw).outcome).toBe(outcome);
});
