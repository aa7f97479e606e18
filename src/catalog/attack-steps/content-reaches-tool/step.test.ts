import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { contentReachesTool } from "./step.ts";

it.each([
  [
    "hit",
    "fetches pages",
    (graph: GraphBuilder) => graph.add("tool", "fetch", { capabilities: ["reads-untrusted-content"] }),
  ],
  [
    "miss",
    "reads its own files",
    (graph: GraphBuilder) => graph.add("tool", "read", { capabilities: ["reads-files"] }),
  ],
  ["unknown", "nobody could read its body", (graph: GraphBuilder) => graph.add("tool", "plugin")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(contentReachesTool, draw)).toBe(outcome);
});
