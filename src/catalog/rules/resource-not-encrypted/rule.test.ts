import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { resourceNotEncrypted } from "./rule.ts";

it.each([
  [
    "fail",
    "it is so",
    (graph: GraphBuilder) => graph.add("vector-store", "it", { platform: "aws", encryptionKey: null }),
  ],
  [
    "pass",
    "it is not",
    (graph: GraphBuilder) => graph.add("vector-store", "it", { platform: "aws", encryptionKey: "provider" }),
  ],
  [
    "not-applicable",
    "the type has no such setting",
    (graph: GraphBuilder) => graph.add("vector-store", "it", { platform: "aws" }),
  ],
  ["not-applicable", "only code speaks of it", (graph: GraphBuilder) => graph.add("vector-store", "it")],
  [
    "unknown",
    "set when it is deployed",
    (graph: GraphBuilder) =>
      graph.add(
        "vector-store",
        "it",
        { platform: "aws" },
        { gaps: { encryptionKey: { reason: "dynamic", detail: "var.x" } } },
      ),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(resourceNotEncrypted, draw).outcome).toBe(outcome);
});
