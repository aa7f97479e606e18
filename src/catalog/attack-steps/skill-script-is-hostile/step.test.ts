import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { skillScriptIsHostile } from "./step.ts";

it.each([
  [
    "hit",
    "it sends secrets",
    (graph: GraphBuilder) => graph.add("skill", "s", { scriptSignals: [{ id: "sends-secrets", message: "" }] }),
  ],
  ["miss", "nothing found", (graph: GraphBuilder) => graph.add("skill", "s", { scriptSignals: [] })],
  ["unknown", "not read", (graph: GraphBuilder) => graph.add("skill", "s")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(skillScriptIsHostile, draw)).toBe(outcome);
});
