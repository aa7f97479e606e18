import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentExecutesModelWrittenCode } from "./rule.ts";

it.each([
  [
    "fail",
    "its framework runs code",
    (graph: GraphBuilder) => graph.add("agent", "a", { framework: "smolagents", executesCode: true }),
  ],
  [
    "fail",
    "a tool runs code",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "a", { executesCode: null })
        .link("uses", graph.add("tool", "s", { capabilities: ["executes-code"] })),
  ],
  [
    "pass",
    "code runs in a hosted sandbox",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "a", { framework: "agno", executesCode: null })
        .link("uses", graph.add("tool", "s", { capabilities: ["runs-in-sandbox"] })),
  ],
  [
    "pass",
    "nothing runs code",
    (graph: GraphBuilder) => graph.add("agent", "a", { framework: "crewai", executesCode: null }),
  ],
  ["not-applicable", "a coding agent", (graph: GraphBuilder) => graph.add("agent", "a", { framework: "claude-code" })],
  ["unknown", "nobody looked", (graph: GraphBuilder) => graph.add("agent", "a")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentExecutesModelWrittenCode, draw).outcome).toBe(outcome);
});
