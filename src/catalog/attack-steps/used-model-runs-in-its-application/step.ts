import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const usedModelRunsInItsApplication = defineAttackStep<"application">({
  id: "used-model-runs-in-its-application",
  title: "A model's code runs in the application that uses it",
  techniques: ["AML.T0011.000", "AML.T0018.002"],
  on: ["application"],
  needs: [pointedAt("model", "uses", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (app, model) => `${app.name} loads ${model.name} and its code with it`,
  cutBy: ["AC-MOD-04"],
  fix: (app, model) => `Load ${model.name} in ${app.name} from safetensors and without remote code.`,
});
