import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceIsPublic } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws", publicAccess: true })],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws", publicAccess: false }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("data-store", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("data-store", "it")],
  [
    "not-applicable",
    "a server in a container",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "container", publicAccess: true }),
  ],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "data-store",
        "it",
        { platform: "aws" },
        { gaps: { publicAccess: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceIsPublic, draw).outcome).toBe(outcome);
});
