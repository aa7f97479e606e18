import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceHasOpenEgress } from "./rule.ts";

it.each([
  [
    "fail",
    "direct access is on",
    (graph: GraphBuilder) => graph.add("compute", "lab", { platform: "aws", internetEgress: true }),
  ],
  [
    "pass",
    "direct access is off",
    (graph: GraphBuilder) => graph.add("compute", "lab", { platform: "aws", internetEgress: false }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("compute", "lab", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("agent", "bot")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "compute",
        "lab",
        { platform: "aws" },
        { gaps: { internetEgress: { reason: "dynamic", detail: "var.access" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceHasOpenEgress, draw).outcome).toBe(outcome);
});
