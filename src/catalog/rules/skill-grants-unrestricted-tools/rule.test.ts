import { expect, it } from "vitest";
import { type GraphBuilder, verdictOf } from "../../../testing/build-graph.ts";
import { skillGrantsUnrestrictedTools } from "./rule.ts";

const skill = (allowedTools: string[] | null) => (graph: GraphBuilder) =>
  graph.add("skill", "deploy", { allowedTools });

it.each([
  ["fail", "the whole shell", skill(["Read", "Bash"])],
  ["fail", "the whole shell by pattern", skill(["Bash(*)"])],
  ["fail", "every tool", skill(["*"])],
  ["pass", "single commands", skill(["Bash(git status:*)", "Read"])],
  ["not-applicable", "none named", skill(null)],
  ["unknown", "nobody read it", (graph: GraphBuilder) => graph.add("skill", "deploy")],
] as const)("%s: %s", (outcome, _, draw) => {
  expect(verdictOf(skillGrantsUnrestrictedTools, draw).outcome).toBe(outcome);
});
