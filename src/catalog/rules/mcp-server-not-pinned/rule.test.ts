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

it("names the package as people write it", () => {
  const verdict = verdictOf(mcpServerNotPinned, (graph) =>
    graph.add("mcp-server", "s", { role: "configured", package: "pkg:npm/%40a/b", pinned: false }),
  );
  expect(JSON.stringify(verdict)).toContain("s starts @a/b (npm) in whatever version is newest");
});
