import { expect, it } from "vitest";
import type { AssetProperties } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { codingAgentAllowsAnyCommand } from "./rule.ts";

const agent =
  (ids: string[], details: Partial<AssetProperties["agent"]> = {}) =>
  (graph: GraphBuilder) =>
    graph.add("agent", "Claude Code", {
      framework: "claude-code",
      configurationSignals: ids.map((id) => ({ id, message: `m ${id}` })),
      ...details,
    });

it.each([
  ["fail", "every command", agent(["any-command"])],
  ["pass", "narrow commands", agent([])],
  [
    "not-applicable",
    "an agent of another kind",
    (graph: GraphBuilder) => graph.add("agent", "crew", { framework: "crewai" }),
  ],
  [
    "unknown",
    "its settings could not be read",
    (graph: GraphBuilder) => graph.add("agent", "Claude Code", { framework: "claude-code" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(codingAgentAllowsAnyCommand, draw).outcome).toBe(outcome);
});
