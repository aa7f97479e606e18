import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { imageTagMoves } from "./step.ts";

it.each([
  ["hit", "a tag", (graph: GraphBuilder) => graph.add("container-image", "i", { digest: null })],
  ["miss", "a digest", (graph: GraphBuilder) => graph.add("container-image", "i", { digest: "sha256:1" })],
  ["unknown", "unread", (graph: GraphBuilder) => graph.add("container-image", "i")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(imageTagMoves, draw)).toBe(outcome);
});
