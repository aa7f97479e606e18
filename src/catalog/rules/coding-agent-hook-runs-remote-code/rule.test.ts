import { expect, it } from "vitest";
import type { AssetProperties } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { codingAgentHookRunsRemoteCode } from "./rule.ts";

const agent =
  (ids: string[], details: Partial<AssetProperties["agent"]> = {}) =>
  (graph: GraphBuilder) =>
    graph.add("agent", "Claude Code", {
      framework: "claude-code",
      hookSignals: ids.map((id) => ({ id, message: `m ${id}` })),
      ...details,
    });

it.each([
  ["fail", "curl into a shell", agent(["fetch-and-run"])],
  ["fail", "a script that sends keys", agent(["sends-secrets"])],
  ["pass", "no hooks, or plain ones", agent([])],
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
  expect(verdictOf(codingAgentHookRunsRemoteCode, draw).outcome).toBe(outcome);
});
