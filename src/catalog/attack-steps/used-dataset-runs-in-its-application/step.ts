import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const usedDatasetRunsInItsApplication = defineAttackStep<"application">({
  id: "used-dataset-runs-in-its-application",
  title: "A dataset's code runs in the application that loads it",
  techniques: ["AML.T0011.000", "AML.T0010.002"],
  on: ["application"],
  needs: [pointedAt("dataset", "uses", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, data) => `${app.name} loads ${data.name} and its code with it`,
  cutBy: ["AC-DAT-03"],
  fix: (app, data) => `Load ${data.name} in ${app.name} without remote code.`,
});
