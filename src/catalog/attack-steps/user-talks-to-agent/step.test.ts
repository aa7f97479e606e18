import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { userTalksToAgent } from "./step.ts";

it.each([
  [
    "miss",
    "a coding agent obeys its own user",
    (graph: GraphBuilder) => graph.add("agent", "a", { framework: "claude-code" }),
  ],
  ["unknown", "an agent of a program", (graph: GraphBuilder) => graph.add("agent", "a", { framework: "crewai" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(userTalksToAgent, draw)).toBe(outcome);
});
