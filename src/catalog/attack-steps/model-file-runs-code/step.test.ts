import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { modelFileRunsCode } from "./step.ts";

it.each([
  [
    "hit",
    "a pickle that calls the shell",
    (graph: GraphBuilder) =>
      graph.add("model", "m.pkl", { fileSignals: [{ id: "dangerous-import", message: "os.system" }] }),
  ],
  ["miss", "a clean file", (graph: GraphBuilder) => graph.add("model", "m.pkl", { fileSignals: [] })],
  ["miss", "a model of a provider", (graph: GraphBuilder) => graph.add("model", "gpt")],
  [
    "unknown",
    "a file that was not read",
    (graph: GraphBuilder) =>
      graph.add("model", "m.pkl", {}, { gaps: { fileSignals: { reason: "unsupported", detail: "too large" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(modelFileRunsCode, draw)).toBe(outcome);
});
