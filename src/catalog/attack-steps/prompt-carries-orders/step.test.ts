import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { promptCarriesOrders } from "./step.ts";

it.each([
  [
    "hit",
    "hidden text",
    (graph: GraphBuilder) => graph.add("prompt", "p", { textSignals: [{ id: "hidden-text", message: "hidden" }] }),
  ],
  ["miss", "clean", (graph: GraphBuilder) => graph.add("prompt", "p", { textSignals: [] })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("prompt", "p")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(promptCarriesOrders, draw)).toBe(outcome);
});
