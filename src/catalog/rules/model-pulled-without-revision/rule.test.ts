import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { modelPulledWithoutRevision } from "./rule.ts";

const signal = { id: "model-without-revision", message: "fetches a/b without a revision", subject: "a/b" };

it.each([
  [
    "fail",
    "no revision",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "container", unpinnedModels: [signal] }),
  ],
  [
    "pass",
    "every model pinned or none",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "container", unpinnedModels: [] }),
  ],
  [
    "unknown",
    "nobody could look",
    (graph: GraphBuilder) =>
      graph.add(
        "workload",
        "it",
        { platform: "container" },
        { gaps: { unpinnedModels: { reason: "dynamic", detail: "values" } } },
      ),
  ],
  [
    "not-applicable",
    "a workload of a cloud",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "aws" }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(modelPulledWithoutRevision, draw).outcome).toBe(outcome);
});
