import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { lets } from "../shared/signals.ts";

export const toolArgumentOpensAnyFile = defineAttackStep<"tool">({
  id: "tool-argument-opens-any-file",
  title: "An argument of a called tool chooses any file",
  techniques: ["MCP02:2025", "ASI02", "AML.T0037"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => lets(tool, "reaches-file-path"),
  gains: "read",
  difficulty: 2,
  because: "the path must be known or guessed",
  says: (tool) => `an argument of ${tool.name} chooses which file is opened`,
  cutBy: ["AC-AGT-10"],
  fix: (tool) => `Resolve paths given to ${tool.name} and refuse those outside its folder.`,
});
