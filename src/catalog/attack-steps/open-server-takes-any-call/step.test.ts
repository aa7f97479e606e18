import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openServerTakesAnyCall } from "./step.ts";

it.each([
  [
    "unknown",
    "every address",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "s", { role: "implemented", authentication: "none", listensOn: "0.0.0.0" }),
  ],
  [
    "miss",
    "its own machine only",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "s", { role: "implemented", authentication: "none", listensOn: "127.0.0.1" }),
  ],
  [
    "miss",
    "it listens nowhere, whatever was not read besides",
    (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented", transport: "stdio" }),
  ],
  [
    "miss",
    "it asks",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "s", { role: "implemented", authentication: "oauth", listensOn: "0.0.0.0" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openServerTakesAnyCall, draw)).toBe(outcome);
});
