import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { openedProjectRunsHook } from "./step.ts";

it.each([
  [
    "hit",
    "it fetches code",
    (graph: GraphBuilder) => graph.add("agent", "a", { hookSignals: [{ id: "fetch-and-run", message: "" }] }),
  ],
  ["miss", "plain hooks", (graph: GraphBuilder) => graph.add("agent", "a", { hookSignals: [] })],
  [
    "unknown",
    "not read",
    (graph: GraphBuilder) =>
      graph.add("agent", "a", {}, { gaps: { hookSignals: { reason: "dynamic", detail: "made at run time" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(openedProjectRunsHook, draw)).toBe(outcome);
});
