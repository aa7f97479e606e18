import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerAutoApprovesTools } from "./rule.ts";

it.each([
  [
    "fail",
    "a list",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", autoApproved: ["run"] }),
  ],
  ["pass", "nothing", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", autoApproved: [] })],
  [
    "not-applicable",
    "a server of our own",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerAutoApprovesTools, draw).outcome).toBe(outcome);
});
