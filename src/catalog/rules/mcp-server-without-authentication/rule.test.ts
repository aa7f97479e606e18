import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { mcpServerWithoutAuthentication } from "./rule.ts";

const server = (url: string | null, authentication?: "none" | "header" | "oauth") => (graph: GraphBuilder) =>
  graph.add("mcp-server", "s", { role: "configured", url, ...(authentication && { authentication }) });

it.each([
  ["fail", "no credential", server("http://tools.example/mcp", "none")],
  ["pass", "a header", server("https://tools.example/mcp", "header")],
  ["pass", "OAuth", server("https://tools.example/mcp", "oauth")],
  ["unknown", "https without a word on it", server("https://tools.example/mcp")],
  ["not-applicable", "this machine", server("http://127.0.0.1:8000/mcp", "none")],
  ["not-applicable", "a local program", server(null, "none")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(mcpServerWithoutAuthentication, draw).outcome).toBe(outcome);
});
