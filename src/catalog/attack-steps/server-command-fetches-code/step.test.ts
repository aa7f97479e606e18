import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { serverCommandFetchesCode } from "./step.ts";

it.each([
  [
    "hit",
    "curl into a shell",
    (graph: GraphBuilder) =>
      graph.add("mcp-server", "files", {
        role: "configured",
        commandSignals: [{ id: "fetch-and-run", message: "fetches and runs" }],
      }),
  ],
  [
    "miss",
    "a plain command",
    (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured", commandSignals: [] }),
  ],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("mcp-server", "files", { role: "configured" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(serverCommandFetchesCode, draw)).toBe(outcome);
});
