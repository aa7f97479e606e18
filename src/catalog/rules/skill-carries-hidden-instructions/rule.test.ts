import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { skillCarriesHiddenInstructions } from "./rule.ts";

const skill =
  (...ids: string[]) =>
  (graph: GraphBuilder) =>
    graph.add("skill", "deploy", { textSignals: ids.map((id) => ({ id, message: "m" })) });

it.each([
  ["fail", "invisible characters", skill("hidden-text")],
  ["fail", "an overriding phrase", skill("override-instructions")],
  ["pass", "plain text", skill()],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("skill", "deploy")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(skillCarriesHiddenInstructions, draw).outcome).toBe(outcome);
});
