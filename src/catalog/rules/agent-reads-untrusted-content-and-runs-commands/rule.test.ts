import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentReadsUntrustedContentAndRunsCommands } from "./rule.ts";

it.each([
  [
    "fail",
    "a reader and a runner",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "a")
        .link(
          "uses",
          graph.add("tool", "r", { capabilities: ["reads-untrusted-content"] }),
          graph.add("tool", "s", { capabilities: ["runs-commands"] }),
        ),
  ],
  [
    "pass",
    "only a runner",
    (graph: GraphBuilder) =>
      graph.add("agent", "a").link("uses", graph.add("tool", "s", { capabilities: ["runs-commands"] })),
  ],
  [
    "unknown",
    "a tool nobody could read",
    (graph: GraphBuilder) => graph.add("agent", "a").link("uses", graph.add("tool", "s")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentReadsUntrustedContentAndRunsCommands, draw).outcome).toBe(outcome);
});
