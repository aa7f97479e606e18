import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { localServerRunsBesideItsAgent } from "./step.ts";

it.each([
  [
    "hit",
    "over stdio",
    (graph: GraphBuilder) =>
      graph.add("agent", "a").link("uses", graph.add("mcp-server", "held", { transport: "stdio" })),
  ],
  [
    "miss",
    "over the network",
    (graph: GraphBuilder) =>
      graph.add("agent", "a").link("uses", graph.add("mcp-server", "held", { transport: "streamable-http" })),
  ],
  [
    "unknown",
    "of a configuration that may be there to be copied",
    (graph: GraphBuilder) => {
      const gap = { reason: "dynamic", detail: "it lies in a folder within the project" } as const;
      const server = graph.add("mcp-server", "held", { transport: "stdio" }, { gaps: { projectScoped: gap } });
      graph.add("agent", "a").link("uses", server);
    },
  ],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("mcp-server", "held"))],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(localServerRunsBesideItsAgent, draw)).toBe(outcome);
});
