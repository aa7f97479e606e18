import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerNotPinned } from "./rule.ts";

it.each([
  [
    "fail",
    "no version",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", package: "pkg:npm/a", pinned: false }),
  ],
  [
    "pass",
    "exact version",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", package: "pkg:npm/a", pinned: true }),
  ],
  [
    "not-applicable",
    "a local program",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", package: null }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerNotPinned, draw).outcome).toBe(outcome);
});
