import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiServerOpenToAnyone } from "./rule.ts";

it.each([
  [
    "fail",
    "open to all",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "it", { platform: "container", authentication: "none", publicAccess: true }),
  ],
  [
    "pass",
    "it asks for a key",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "it", { platform: "kubernetes", authentication: "key", publicAccess: true }),
  ],
  [
    "pass",
    "only from inside",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "it", { platform: "kubernetes", authentication: "none", publicAccess: false }),
  ],
  [
    "unknown",
    "the type of the service is decided when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "endpoint",
        "it",
        { platform: "kubernetes", authentication: "none" },
        { gaps: { publicAccess: { reason: "dynamic", detail: "values" } } },
      ),
  ],
  [
    "not-applicable",
    "a resource of a cloud",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "it", { platform: "aws", authentication: "none", publicAccess: true }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("endpoint", "it")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiServerOpenToAnyone, draw).outcome).toBe(outcome);
});
