import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { aiImageNotPinned } from "./rule.ts";

const image =
  (tag: string | null, digest: string | null = null) =>
  (graph: GraphBuilder) =>
    graph.add("container-image", "it", { tag, digest });

it.each([
  ["fail", "no tag", image(null)],
  ["fail", "latest", image("latest")],
  ["fail", "a branch", image("main-stable")],
  ["fail", "the newest of a flavour", image("cuda-latest")],
  ["pass", "a version", image("v0.8.5")],
  ["pass", "a version of the main flavour", image("0.5-maintained")],
  ["pass", "latest, by digest", image("latest", "sha256:0")],
  [
    "unknown",
    "the tag is decided when it is deployed",
    (graph: GraphBuilder) =>
      graph.add("container-image", "it", { digest: null }, { gaps: { tag: { reason: "dynamic", detail: "values" } } }),
  ],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(aiImageNotPinned, draw).outcome).toBe(outcome);
});
