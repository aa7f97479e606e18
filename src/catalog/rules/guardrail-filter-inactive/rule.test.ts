import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { guardrailFilterInactive } from "./rule.ts";

it.each([
  [
    "fail",
    "a filter is off",
    (graph: GraphBuilder) =>
      graph.add("guardrail", "g", { platform: "aws", enforces: ["topic x"], inactive: ["content HATE"] }),
  ],
  [
    "pass",
    "all filters do something",
    (graph: GraphBuilder) => graph.add("guardrail", "g", { platform: "aws", inactive: [] }),
  ],
  [
    "unknown",
    "filters come from outside",
    (graph: GraphBuilder) =>
      graph.add(
        "guardrail",
        "g",
        { platform: "aws" },
        { gaps: { inactive: { reason: "dynamic", detail: "dynamic block filters_config" } } },
      ),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("guardrail", "g")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(guardrailFilterInactive, draw).outcome).toBe(outcome);
});
