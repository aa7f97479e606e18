import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { agentCanLeakData } from "./rule.ts";

it.each([
  [
    "fail",
    "a reader and a sender",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "a")
        .link(
          "uses",
          graph.add("tool", "r", { capabilities: ["reads-private-data"] }),
          graph.add("tool", "s", { capabilities: ["sends-outside"] }),
        ),
  ],
  [
    "pass",
    "only a reader",
    (graph: GraphBuilder) =>
      graph.add("agent", "a").link("uses", graph.add("tool", "r", { capabilities: ["reads-private-data"] })),
  ],
  [
    "unknown",
    "a tool nobody could read",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "a")
        .link("uses", graph.add("tool", "r", { capabilities: ["reads-private-data"] }), graph.add("tool", "s")),
  ],
  [
    "unknown",
    "its tools are put together at run time",
    (graph: GraphBuilder) => graph.add("agent", "a").incomplete("uses"),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(agentCanLeakData, draw).outcome).toBe(outcome);
});
