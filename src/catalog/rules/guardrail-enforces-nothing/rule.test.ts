import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { guardrailEnforcesNothing } from "./rule.ts";

it.each([
  [
    "fail",
    "no filter is active",
    (graph: GraphBuilder) => graph.add("guardrail", "g", { platform: "aws", enforces: [], inactive: ["content HATE"] }),
  ],
  [
    "pass",
    "one filter blocks",
    (graph: GraphBuilder) => graph.add("guardrail", "g", { platform: "aws", enforces: ["content HATE"] }),
  ],
  [
    "unknown",
    "filters come from outside",
    (graph: GraphBuilder) =>
      graph.add(
        "guardrail",
        "g",
        { platform: "aws" },
        { gaps: { enforces: { reason: "dynamic", detail: "dynamic block filters_config" } } },
      ),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("guardrail", "g")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(guardrailEnforcesNothing, draw).outcome).toBe(outcome);
});
