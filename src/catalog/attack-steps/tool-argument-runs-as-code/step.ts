import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { lets } from "../shared/signals.ts";

export const toolArgumentRunsAsCode = defineAttackStep<"tool">({
  id: "tool-argument-runs-as-code",
  title: "An argument of a called tool reaches an interpreter",
  techniques: ["MCP05:2025", "ASI05", "AML.T0050"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => lets(tool, "reaches-interpreter"),
  gains: "execute",
  difficulty: 2,
  because: "the argument must be shaped for the place it lands in",
  says: (tool) => `an argument of ${tool.name} reaches an interpreter`,
  cutBy: ["AC-AGT-10", "AC-APP-03"],
  fix: (tool) =>
    `Keep arguments of ${tool.name} out of an interpreter: parse values (ast.literal_eval, JSON.parse) or choose from a fixed list.`,
});
