import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { lets } from "../shared/signals.ts";

export const toolArgumentRunsAsCommand = defineAttackStep<"tool">({
  id: "tool-argument-runs-as-command",
  title: "An argument of a called tool reaches a shell",
  techniques: ["MCP05:2025", "ASI05", "AML.T0050"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => lets(tool, "reaches-shell"),
  gains: "execute",
  difficulty: 2,
  because: "the argument must be shaped for the place it lands in",
  says: (tool) => `an argument of ${tool.name} reaches a shell`,
  cutBy: ["AC-AGT-10", "AC-APP-03"],
  fix: (tool) =>
    `Call the program of ${tool.name} with a list of arguments and no shell (shell=False, execFile), and accept only values from a fixed list or pattern.`,
});
