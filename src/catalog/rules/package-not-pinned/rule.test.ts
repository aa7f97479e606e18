import { expect, it } from "vitest";
import type { PartialProperties } from "../../../domain/observation.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { packageNotPinned } from "./rule.ts";

const dependency = (properties: PartialProperties<"package">) => (graph: GraphBuilder) =>
  graph.add("application", "app").link(
    "depends-on",
    graph.add("package", "p", {
      category: "provider",
      source: "registry",
      requirement: "*",
      ...properties,
    }),
  );

it.each([
  ["fail", "a range", dependency({ pinned: false, requirement: "^1.0.0" })],
  ["fail", "no range at all", dependency({ pinned: false })],
  ["pass", "a lockfile or an exact version", dependency({ pinned: true })],
  ["not-applicable", "ordinary software", dependency({ pinned: false, category: null })],
  ["not-applicable", "fetched from elsewhere", dependency({ pinned: false, source: "git" })],
  [
    "not-applicable",
    "only started by an MCP client",
    (graph: GraphBuilder) => graph.add("package", "p", { pinned: false }),
  ],
  ["unknown", "a peer, whose version others choose", dependency({})],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(packageNotPinned, draw).outcome).toBe(outcome);
});
