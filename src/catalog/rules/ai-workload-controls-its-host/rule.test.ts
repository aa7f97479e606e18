import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiWorkloadControlsItsHost } from "./rule.ts";

const signal = { id: "privileged", message: "runs privileged" };

it.each([
  [
    "fail",
    "privileged",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "container", hostSignals: [signal] }),
  ],
  [
    "pass",
    "nothing of the host",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "container", hostSignals: [] }),
  ],
  [
    "unknown",
    "nobody could look",
    (graph: GraphBuilder) =>
      graph.add(
        "workload",
        "it",
        { platform: "container" },
        { gaps: { hostSignals: { reason: "dynamic", detail: "values" } } },
      ),
  ],
  [
    "not-applicable",
    "a workload of a cloud",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "aws" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiWorkloadControlsItsHost, draw).outcome).toBe(outcome);
});
