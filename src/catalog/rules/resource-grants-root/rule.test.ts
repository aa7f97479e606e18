import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceGrantsRoot } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("compute", "it", { platform: "aws", rootAccess: true })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("compute", "it", { platform: "aws", rootAccess: false })],
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
      graph.add("compute", "it", { platform: "aws" }, { gaps: { rootAccess: { reason: "dynamic", detail: "var.x" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceGrantsRoot, draw).outcome).toBe(outcome);
});
