import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerRunsRemoteCode } from "./rule.ts";

const server =
  (id: string | null, pinned: boolean | null = null) =>
  (graph: GraphBuilder) =>
    graph.add("mcp-server", "s", {
      role: "configured",
      pinned,
      commandSignals: id === null ? [] : [{ id, message: "m" }],
    });

it.each([
  ["fail", "curl into a shell", server("fetch-and-run")],
  ["fail", "a git address without a commit", server("runs-remote-script", false)],
  ["pass", "a git address with a commit", server("runs-remote-script", true)],
  ["pass", "code in the configuration itself", server("inline-code")],
  ["pass", "an ordinary command", server(null)],
  [
    "not-applicable",
    "a server of our own",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" }),
  ],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerRunsRemoteCode, draw).outcome).toBe(outcome);
});
