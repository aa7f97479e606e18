import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverSecretLiesInConfiguration } from "./step.ts";

it.each([
  ["hit", "written out", (graph: GraphBuilder) => graph.add("mcp-server", "s", { literalSecrets: ["TOKEN"] })],
  ["miss", "named only", (graph: GraphBuilder) => graph.add("mcp-server", "s", { literalSecrets: [] })],
  ["unknown", "not read", (graph: GraphBuilder) => graph.add("mcp-server", "s")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverSecretLiesInConfiguration, draw)).toBe(outcome);
});
