import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentCarriesPrivateDataOut } from "./step.ts";

it.each([
  [
    "hit",
    "a sender beside it",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "a", { capabilities: ["reads-private-data"] }),
          graph.add("tool", "z", { capabilities: ["sends-outside"] }),
        ),
  ],
  [
    "miss",
    "no sender",
    (graph: GraphBuilder) =>
      graph.add("agent", "held").link("uses", graph.add("tool", "a", { capabilities: ["reads-private-data"] })),
  ],
  [
    "miss",
    "nothing private",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "a", { capabilities: ["reads-files"] }),
          graph.add("tool", "z", { capabilities: ["sends-outside"] }),
        ),
  ],
  [
    "unknown",
    "a neighbour nobody could read",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link("uses", graph.add("tool", "a", { capabilities: ["reads-private-data"] }), graph.add("tool", "z")),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentCarriesPrivateDataOut, draw)).toBe(outcome);
});
