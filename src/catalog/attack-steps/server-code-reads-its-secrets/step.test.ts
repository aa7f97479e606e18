import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverCodeReadsItsSecrets } from "./step.ts";

it.each([
  [
    "hit",
    "a variable",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { environment: ["GITHUB_TOKEN"], literalSecrets: [] }),
  ],
  [
    "miss",
    "settings alone",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "s", { environment: ["FASTMCP_LOG_LEVEL", "AWS_REGION"], literalSecrets: [] }),
  ],
  ["miss", "none", (graph: GraphBuilder) => graph.add("mcp-server", "s", { environment: [], literalSecrets: [] })],
  ["unknown", "not read", (graph: GraphBuilder) => graph.add("mcp-server", "s")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverCodeReadsItsSecrets, draw)).toBe(outcome);
});
