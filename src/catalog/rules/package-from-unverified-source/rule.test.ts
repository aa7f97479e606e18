import { expect, it } from "vitest";
import type { PartialProperties } from "../../../domain/observation.ts";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { packageFromUnverifiedSource } from "./rule.ts";

const dependency = (properties: PartialProperties<"package">) => (graph: GraphBuilder) =>
  graph
    .add("application", "app")
    .link("depends-on", graph.add("package", "p", { requirement: "https://code.example/p.git", ...properties }));

it.each([
  ["fail", "a branch", dependency({ source: "git", integrity: false })],
  ["fail", "an archive without digest", dependency({ source: "url", integrity: false })],
  ["pass", "a commit or digest", dependency({ source: "git", integrity: true })],
  ["not-applicable", "a registry, which keeps what it published", dependency({ source: "registry", integrity: false })],
  ["not-applicable", "a folder of the project", dependency({ source: "path", integrity: null })],
  [
    "not-applicable",
    "only started by an MCP client",
    (graph: GraphBuilder) => graph.add("package", "p", { source: "git", integrity: false }),
  ],
  ["unknown", "nobody read whether a digest is recorded", dependency({ source: "url" })],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(packageFromUnverifiedSource, draw).outcome).toBe(outcome);
});
