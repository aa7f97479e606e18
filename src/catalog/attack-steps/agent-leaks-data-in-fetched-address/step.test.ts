import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { agentLeaksDataInFetchedAddress } from "./step.ts";

it.each([
  [
    "hit",
    "a fetching tool beside it",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "a", { capabilities: ["reads-private-data"] }),
          graph.add("tool", "z", { codeSignals: [{ id: "reaches-url", message: "" }] }),
        ),
  ],
  [
    "miss",
    "it fetches fixed addresses",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "a", { capabilities: ["reads-private-data"] }),
          graph.add("tool", "z", { codeSignals: [] }),
        ),
  ],
  [
    "unknown",
    "what the other fetches is chosen at run time",
    (graph: GraphBuilder) =>
      graph
        .add("agent", "held")
        .link(
          "uses",
          graph.add("tool", "a", { capabilities: ["reads-private-data"] }),
          graph.add("tool", "z", {}, { gaps: { codeSignals: { reason: "dynamic", detail: "made at run time" } } }),
        ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(agentLeaksDataInFetchedAddress, draw)).toBe(outcome);
});
