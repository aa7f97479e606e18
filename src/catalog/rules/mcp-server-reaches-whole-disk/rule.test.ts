import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerReachesWholeDisk } from "./rule.ts";

const server =
  (...ids: string[]) =>
  (graph: GraphBuilder) =>
    graph.add("mcp-server", "s", { role: "configured", commandSignals: ids.map((id) => ({ id, message: "m" })) });

it.each([
  ["fail", "the root folder", server("whole-disk")],
  ["fail", "the container engine", server("container-socket")],
  ["pass", "other signals", server("inline-code")],
  [
    "not-applicable",
    "a server of our own",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerReachesWholeDisk, draw).outcome).toBe(outcome);
});

it("tells two problems apart", () => {
  const verdict = verdictOf(mcpServerReachesWholeDisk, server("whole-disk", "runs-as-root"));
  expect(verdict.outcome === "fail" && verdict.issues.map((issue) => issue.subject)).toEqual([
    "runs-as-root",
    "whole-disk",
  ]);
});
