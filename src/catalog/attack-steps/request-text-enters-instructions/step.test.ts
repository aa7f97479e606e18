import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { requestTextEntersInstructions } from "./step.ts";

it.each([
  [
    "hit",
    "a body in the prompt",
    (graph: GraphBuilder) => graph.add("operation", "chat", { untrustedInstructions: true }),
  ],
  ["miss", "a fixed prompt", (graph: GraphBuilder) => graph.add("operation", "chat", { untrustedInstructions: false })],
  ["unknown", "not followed", (graph: GraphBuilder) => graph.add("operation", "chat")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(requestTextEntersInstructions, draw)).toBe(outcome);
});
