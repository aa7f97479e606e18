import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { publisherChangesUnpinnedServer } from "./step.ts";

it.each([
  [
    "hit",
    "the newest of a package",
    (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured", enabled: true, pinned: false }),
  ],
  [
    "miss",
    "an exact version",
    (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured", enabled: true, pinned: true }),
  ],
  ["miss", "its own code", (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "implemented" })],
  [
    "miss",
    "switched off",
    (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured", enabled: false, pinned: false }),
  ],
  [
    "unknown",
    "started by a variable",
    (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured", enabled: true }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(publisherChangesUnpinnedServer, draw)).toBe(outcome);
});
