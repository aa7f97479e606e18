import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const loadedModelRunsInItsCall = defineAttackStep<"operation">({
  id: "loaded-model-runs-in-its-call",
  title: "Loading a model runs its code",
  techniques: ["AML.T0011.000", "AML.T0018.002"],
  on: ["operation"],
  needs: [pointedAt("model", "loads", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (call, model) => `${call.name} loads ${model.name} and its code with it`,
  cutBy: ["AC-MOD-04"],
  fix: (call, model) => `Load ${model.name} in ${call.name} from safetensors and without remote code.`,
});
