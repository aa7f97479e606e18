import { expect, it } from "vitest";
import type { AssetProperties } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { codingAgentBypassesApproval } from "./rule.ts";

const agent =
  (ids: string[], details: Partial<AssetProperties["agent"]> = {}) =>
  (graph: GraphBuilder) =>
    graph.add("agent", "Claude Code", {
      framework: "claude-code",
      configurationSignals: ids.map((id) => ({ id, message: `m ${id}` })),
      ...details,
    });

it.each([
  ["fail", "approval off", agent(["approval-off"], { sandboxed: null })],
  ["fail", "no sandbox", agent(["sandbox-off"], { sandboxed: false })],
  ["pass", "approval off inside a sandbox", agent(["approval-off"], { sandboxed: true })],
  ["unknown", "approval off, sandbox not read", agent(["approval-off"])],
  ["pass", "it asks", agent(["accepts-edits"])],
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
  expect(verdictOf(codingAgentBypassesApproval, draw).outcome).toBe(outcome);
});
