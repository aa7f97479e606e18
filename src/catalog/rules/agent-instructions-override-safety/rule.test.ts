import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentInstructionsOverrideSafety } from "./rule.ts";

const prompt =
  (...ids: string[]) =>
  (graph: GraphBuilder) =>
    graph.add("prompt", "CLAUDE.md", { textSignals: ids.map((id) => ({ id, message: "m" })) });

it.each([
  ["fail", "a phrase that overrides", prompt("override-instructions")],
  ["fail", "orders to keep quiet", prompt("conceal-from-user")],
  ["pass", "hidden text, which another rule tells", prompt("hidden-text")],
  ["pass", "plain text", prompt()],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("prompt", "CLAUDE.md")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentInstructionsOverrideSafety, draw).outcome).toBe(outcome);
});
