import { expect, it } from "vitest";
import type { AssetProperties } from "../../../domain/asset.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { codingAgentRedirectsApi } from "./rule.ts";

const agent =
  (ids: string[], details: Partial<AssetProperties["agent"]> = {}) =>
  (graph: GraphBuilder) =>
    graph.add("agent", "Claude Code", {
      framework: "claude-code",
      configurationSignals: ids.map((id) => ({ id, message: `m ${id}` })),
      ...details,
    });

it.each([
  ["fail", "another host", agent(["redirects-api"])],
  ["fail", "no check of certificates", agent(["tls-check-off"])],
  ["pass", "the vendor's host", agent([])],
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
  expect(verdictOf(codingAgentRedirectsApi, draw).outcome).toBe(outcome);
});
