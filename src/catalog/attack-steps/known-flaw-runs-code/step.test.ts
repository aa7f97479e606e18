import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { knownFlawRunsCode } from "./step.ts";

it.each([
  [
    "miss",
    "a flaw of another kind",
    (graph: GraphBuilder) =>
      graph.add("package", "lib", {
        advisories: [{ id: "X-1", aliases: [], severity: "high", summary: "Denial of service", fixed: "2" }],
      }),
  ],
  ["miss", "none", (graph: GraphBuilder) => graph.add("package", "lib", { advisories: [] })],
  [
    "unknown",
    "remote code execution",
    (graph: GraphBuilder) =>
      graph.add("package", "lib", {
        advisories: [
          {
            id: "X-1",
            aliases: [],
            severity: "critical",
            summary: "Remote code execution through templates",
            fixed: "2",
          },
        ],
      }),
  ],
  [
    "unknown",
    "its version is unknown",
    (graph: GraphBuilder) =>
      graph.add("package", "lib", {}, { gaps: { advisories: { reason: "dynamic", detail: "no version" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(knownFlawRunsCode, draw)).toBe(outcome);
});
