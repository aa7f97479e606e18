import { expect, it } from "vitest";
import { stepOutcome } from "../../../testing/attack/step-outcome.ts";
import type { GraphBuilder } from "../../../testing/build-graph.ts";
import { addressServesOtherPackage } from "./step.ts";

it.each([
  [
    "hit",
    "a branch of a repository",
    (graph: GraphBuilder) => graph.add("package", "lib", { source: "git", integrity: false }),
  ],
  ["miss", "a commit", (graph: GraphBuilder) => graph.add("package", "lib", { source: "git", integrity: true })],
  [
    "miss",
    "a registry",
    (graph: GraphBuilder) => graph.add("package", "lib", { source: "registry", integrity: false }),
  ],
  ["unknown", "no lock was read", (graph: GraphBuilder) => graph.add("package", "lib", { source: "url" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(stepOutcome(addressServesOtherPackage, draw)).toBe(outcome);
});
