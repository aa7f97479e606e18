import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { keyLiesInRepository } from "./step.ts";

it.each([
  [
    "hit",
    "a literal",
    (graph: GraphBuilder) => graph.add("credential", "k", { exposure: "literal", placeholder: false }),
  ],
  [
    "miss",
    "a reference",
    (graph: GraphBuilder) => graph.add("credential", "k", { exposure: "reference", placeholder: false }),
  ],
  [
    "miss",
    "a placeholder",
    (graph: GraphBuilder) => graph.add("credential", "k", { exposure: "literal", placeholder: true }),
  ],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("credential", "k")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(keyLiesInRepository, draw)).toBe(outcome);
});
