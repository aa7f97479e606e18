import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { strangerReachesPublicResource } from "./step.ts";

it.each([
  ["hit", "public", (graph: GraphBuilder) => graph.add("endpoint", "api", { publicAccess: true })],
  ["miss", "private", (graph: GraphBuilder) => graph.add("endpoint", "api", { publicAccess: false })],
  ["miss", "a thing that only code speaks of", (graph: GraphBuilder) => graph.add("vector-store", "chroma")],
  [
    "unknown",
    "set elsewhere",
    (graph: GraphBuilder) =>
      graph.add("endpoint", "api", {}, { gaps: { publicAccess: { reason: "dynamic", detail: "var.public" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(strangerReachesPublicResource, draw)).toBe(outcome);
});
