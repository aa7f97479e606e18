import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { personWavesCallThrough } from "./step.ts";

it.each([
  [
    "unknown",
    "its code asks a person",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { framework: "langgraph", humanApproval: true }).link("uses", graph.add("tool", "t")),
  ],
  [
    "unknown",
    "a coding agent asks as it comes",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "claude-code", bypassesApproval: false })
        .link("uses", graph.add("mcp-server", "s")),
  ],
  [
    "miss",
    "nobody is asked",
    (graph: GraphBuilder) =>
      graph.add("agent", "held", { framework: "crewai", humanApproval: null }).link("uses", graph.add("tool", "t")),
  ],
  [
    "miss",
    "asking is switched off",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held", { framework: "claude-code", bypassesApproval: true })
        .link("uses", graph.add("mcp-server", "s")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(personWavesCallThrough, draw)).toBe(outcome);
});
