import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { toolRunsCommands } from "./step.ts";

it.each([
  ["hit", "a shell", (graph: GraphBuilder) => graph.add("tool", "sh", { capabilities: ["runs-commands"] })],
  ["miss", "a reader", (graph: GraphBuilder) => graph.add("tool", "r", { capabilities: ["reads-files"] })],
  [
    "miss",
    "in a provider's sandbox",
    (graph: GraphBuilder) => graph.add("tool", "py", { capabilities: ["runs-in-sandbox"] }),
  ],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("tool", "t")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(toolRunsCommands, draw)).toBe(outcome);
});
