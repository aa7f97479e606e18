import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerUnencrypted } from "./rule.ts";

it.each([
  [
    "fail",
    "plain http",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", url: "http://tools.example/mcp" }),
  ],
  [
    "pass",
    "https",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", url: "https://tools.example/mcp" }),
  ],
  [
    "not-applicable",
    "a local program",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", url: null }),
  ],
  [
    "unknown",
    "address chosen at run time",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerUnencrypted, draw).outcome).toBe(outcome);
});
