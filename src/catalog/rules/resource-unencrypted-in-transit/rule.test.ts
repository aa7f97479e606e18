import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceUnencryptedInTransit } from "./rule.ts";

it.each([
  [
    "fail",
    "it is so",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "aws", encryptedInTransit: false }),
  ],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "aws", encryptedInTransit: true }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("workload", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("workload", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "workload",
        "it",
        { platform: "aws" },
        { gaps: { encryptedInTransit: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceUnencryptedInTransit, draw).outcome).toBe(outcome);
});
