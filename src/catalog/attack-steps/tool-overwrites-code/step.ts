import { defineAttackStep, itself } from "../../../domain/attack-step.ts";
import { can } from "../../../domain/tool-effects.ts";
import { lets } from "../shared/signals.ts";

export const toolOverwritesCode = defineAttackStep<"tool">({
  id: "tool-overwrites-code",
  title: "An argument of a called tool chooses which file it overwrites",
  techniques: ["ASI02", "ASI05", "AML.T0081"],
  on: ["tool"],
  needs: [itself("invoke")],
  when: (tool) => can(tool, "writes-files") && lets(tool, "reaches-file-path"),
  gains: "execute",
  assumes: "which files the user it runs as may write was not looked at",
  difficulty: 3,
  because: "a file must be found that is run later",
  says: (tool) => `an argument of ${tool.name} chooses which file it overwrites`,
  cutBy: ["AC-AGT-10", "AC-INF-01"],
  fix: (tool) =>
    `Have ${tool.name} resolve the path and refuse all outside one folder, and run it as a user that cannot write code or configuration.`,
});
