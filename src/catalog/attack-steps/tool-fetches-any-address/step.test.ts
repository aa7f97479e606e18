import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolFetchesAnyAddress } from "./step.ts";

it.each([
  [
    "hit",
    "an argument becomes the address",
    (graph: GraphBuilder) =>
      graph
        .add("application", "a")
        .link("uses", graph.add("tool", "held", { codeSignals: [{ id: "reaches-url", message: "" }] })),
  ],
  [
    "miss",
    "the address is fixed",
    (graph: GraphBuilder) => graph.add("application", "a").link("uses", graph.add("tool", "held", { codeSignals: [] })),
  ],
  [
    "unknown",
    "its body was not read",
    (graph: GraphBuilder) => graph.add("application", "a").link("uses", graph.add("tool", "held")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolFetchesAnyAddress, draw)).toBe(outcome);
});
