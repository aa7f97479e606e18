import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { skillCarriesOrders } from "./step.ts";

it.each([
  [
    "hit",
    "hidden text",
    (graph: GraphBuilder) => graph.add("skill", "s", { textSignals: [{ id: "hidden-text", message: "hidden" }] }),
  ],
  ["miss", "clean", (graph: GraphBuilder) => graph.add("skill", "s", { textSignals: [] })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("skill", "s")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(skillCarriesOrders, draw)).toBe(outcome);
});
