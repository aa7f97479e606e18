import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { lets } from "../shared/signals.ts";

export const toolArgumentAsksTheDatabase = defineAttackStep<"tool">({
  id: "tool-argument-asks-the-database",
  title: "An argument of a called tool becomes part of a query",
  techniques: ["ASI02", "MCP05:2025", "AML.T0085.001"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => lets(tool, "reaches-sql"),
  gains: "read",
  difficulty: 2,
  because: "the query must be shaped for the database",
  says: (tool) => `an argument of ${tool.name} becomes part of a query`,
  cutBy: ["AC-AGT-10", "AC-APP-03"],
  fix: (tool) =>
    `Bind the arguments of ${tool.name} as parameters and give it a role that may only read what it needs.`,
});
