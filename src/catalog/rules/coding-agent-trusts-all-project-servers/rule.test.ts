import { expect, it } from "vitest";
import type { AssetProperties } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { codingAgentTrustsAllProjectServers } from "./rule.ts";

const agent =
  (ids: string[], details: Partial<AssetProperties["agent"]> = {}) =>
  (graph: GraphBuilder) =>
    graph.add("agent", "Claude Code", {
      framework: "claude-code",
      configurationSignals: ids.map((id) => ({ id, message: `m ${id}` })),
      ...details,
    });

it.each([
  ["fail", "all of them", agent(["trusts-all-servers"])],
  ["pass", "each is asked for", agent([])],
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
  expect(verdictOf(codingAgentTrustsAllProjectServers, draw).outcome).toBe(outcome);
});
