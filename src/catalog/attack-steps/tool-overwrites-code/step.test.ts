import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolOverwritesCode } from "./step.ts";

it.each([
  [
    "unknown",
    "any path",
    (graph: GraphBuilder) =>
      graph.add("tool", "t", {
        capabilities: ["writes-files"],
        codeSignals: [{ id: "reaches-file-path", message: "" }],
      }),
  ],
  [
    "miss",
    "it only reads",
    (graph: GraphBuilder) =>
      graph.add("tool", "t", {
        capabilities: ["reads-files"],
        codeSignals: [{ id: "reaches-file-path", message: "" }],
      }),
  ],
  [
    "miss",
    "one folder",
    (graph: GraphBuilder) => graph.add("tool", "t", { capabilities: ["writes-files"], codeSignals: [] }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolOverwritesCode, draw)).toBe(outcome);
});
