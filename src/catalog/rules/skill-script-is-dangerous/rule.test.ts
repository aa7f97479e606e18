import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { skillScriptIsDangerous } from "./rule.ts";

const skill =
  (...ids: string[]) =>
  (graph: GraphBuilder) =>
    graph.add("skill", "deploy", { scriptSignals: ids.map((id) => ({ id, message: "m" })) });

it.each([
  ["fail", "it sends keys", skill("sends-secrets")],
  ["fail", "a compiled file", skill("ships-compiled-code")],
  ["pass", "plain scripts, or none", skill()],
  ["unknown", "a script could not be read", (graph: GraphBuilder) => graph.add("skill", "deploy")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(skillScriptIsDangerous, draw).outcome).toBe(outcome);
});
