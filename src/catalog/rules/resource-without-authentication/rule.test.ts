import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceWithoutAuthentication } from "./rule.ts";

it.each([
  [
    "fail",
    "it is so",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws", authentication: "none" }),
  ],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws", authentication: "identity" }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("endpoint", "it")],
  [
    "not-applicable",
    "a server in a container",
    (graph: GraphBuilder) => graph.add("endpoint", "it", { platform: "container", authentication: "none" }),
  ],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "endpoint",
        "it",
        { platform: "aws" },
        { gaps: { authentication: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceWithoutAuthentication, draw).outcome).toBe(outcome);
});
