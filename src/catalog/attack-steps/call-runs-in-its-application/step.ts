import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const callRunsInItsApplication = defineAttackStep<"application">({
  id: "call-runs-in-its-application",
  title: "Code that a call runs runs in its application",
  techniques: ["AML.T0112", "ASI05"],
  on: ["application"],
  needs: [pointedAt("operation", "contains", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, call) => `${call.name} runs as a part of ${app.name}`,
  cutBy: ["AC-AGT-10"],
  fix: (app, call) => `Run what ${call.name} produces apart from ${app.name}, if it must run at all.`,
});
