import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceKeepsNoVersions } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws", versioned: false })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws", versioned: true })],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("data-store", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "data-store",
        "it",
        { platform: "aws" },
        { gaps: { versioned: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceKeepsNoVersions, draw).outcome).toBe(outcome);
});
