import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const toolRunsInItsApplication = defineAttackStep<"application">({
  id: "tool-runs-in-its-application",
  title: "Code that runs in a tool runs in its application",
  techniques: ["AML.T0112", "ASI05"],
  on: ["application"],
  needs: [pointedAt("tool", "uses", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, tool) => `what runs in ${tool.name} runs in ${app.name}, with its files, keys and network`,
  cutBy: ["AC-AGT-10"],
  fix: (app, tool) => `Run ${tool.name} apart from ${app.name}: a sandbox without its secrets.`,
});
