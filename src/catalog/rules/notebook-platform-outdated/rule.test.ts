import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { notebookPlatformOutdated } from "./rule.ts";

it.each([
  [
    "fail",
    "it is so",
    (graph: GraphBuilder) => graph.add("compute", "it", { platform: "aws", platformVersion: "notebook-al2-v1" }),
  ],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("compute", "it", { platform: "aws", platformVersion: "notebook-al2-v3" }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("compute", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("compute", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "compute",
        "it",
        { platform: "aws" },
        { gaps: { platformVersion: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(notebookPlatformOutdated, draw).outcome).toBe(outcome);
});
