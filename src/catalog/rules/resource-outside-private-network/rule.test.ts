import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceOutsidePrivateNetwork } from "./rule.ts";

it.each([
  ["fail", "it is so", (graph: GraphBuilder) => graph.add("agent", "it", { platform: "aws", privateNetwork: false })],
  ["pass", "it is not", (graph: GraphBuilder) => graph.add("agent", "it", { platform: "aws", privateNetwork: true })],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("agent", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("agent", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "agent",
        "it",
        { platform: "aws" },
        { gaps: { privateNetwork: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceOutsidePrivateNetwork, draw).outcome).toBe(outcome);
});
