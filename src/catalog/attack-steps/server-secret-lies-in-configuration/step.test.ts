import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverSecretLiesInConfiguration } from "./step.ts";

it.each([
  ["hit", "written out", (graph: GraphBuilder) => graph.add("mcp-server", "s", { literalSecrets: ["TOKEN"] })],
  ["miss", "named only", (graph: GraphBuilder) => graph.add("mcp-server", "s", { literalSecrets: [] })],
  ["miss", "nothing launches it", (graph: GraphBuilder) => graph.add("mcp-server", "s", { role: "implemented" })],
  [
    "unknown",
    "its launch could not be read",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "s", {}, { gaps: { literalSecrets: { reason: "dynamic", detail: "from a template" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverSecretLiesInConfiguration, draw)).toBe(outcome);
});
