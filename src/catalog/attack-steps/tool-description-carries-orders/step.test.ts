import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolDescriptionCarriesOrders } from "./step.ts";

it.each([
  [
    "hit",
    "an order",
    (graph: GraphBuilder) => graph.add("tool", "t", { textSignals: [{ id: "override", message: "ignore" }] }),
  ],
  ["miss", "clean", (graph: GraphBuilder) => graph.add("tool", "t", { textSignals: [] })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("tool", "t")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolDescriptionCarriesOrders, draw)).toBe(outcome);
});
