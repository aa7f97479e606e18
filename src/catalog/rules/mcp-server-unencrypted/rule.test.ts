import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerUnencrypted } from "./rule.ts";

const server =
  (url: string | null, encrypted: boolean | null, signals: { id: string; message: string }[] = []) =>
  (graph: GraphBuilder) =>
    graph.add("mcp-server", "s", { role: "configured", url, encrypted, commandSignals: signals });

it.each([
  ["fail", "plain http", server("http://tools.example/mcp", false)],
  [
    "fail",
    "no check of certificates",
    server("https://tools.example/mcp", true, [{ id: "tls-check-off", message: "m" }]),
  ],
  ["pass", "https", server("https://tools.example/mcp", true)],
  ["pass", "this machine", server("http://localhost:8000/mcp", false)],
  ["fail", "a host that only begins like this machine", server("http://localhost.evil.example/mcp", false)],
  ["not-applicable", "a local program", server(null, null)],
  [
    "not-applicable",
    "a server of our own",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" }),
  ],
  [
    "unknown",
    "address chosen at run time",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "configured", commandSignals: [] }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerUnencrypted, draw).outcome).toBe(outcome);
});
