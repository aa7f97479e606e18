import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { repositoryTextSteersCodingAgent } from "./step.ts";

it.each([
  ["hit", "a coding agent", (graph: GraphBuilder) => graph.add("agent", "helper", { bypassesApproval: false })],
  ["miss", "an agent of a program", (graph: GraphBuilder) => graph.add("agent", "bot", { executesCode: true })],
  [
    "miss",
    "one of a pipeline",
    (graph: GraphBuilder) => graph.add("agent", "bot", { bypassesApproval: true, outsiderTriggers: [] }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(repositoryTextSteersCodingAgent, draw)).toBe(outcome);
});
