import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerConfigHoldsSecret } from "./rule.ts";

it.each([
  [
    "fail",
    "a token",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", literalSecrets: ["TOKEN"] }),
  ],
  ["pass", "none", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", literalSecrets: [] })],
  [
    "not-applicable",
    "a server of our own",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerConfigHoldsSecret, draw).outcome).toBe(outcome);
});
