import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const servedModelRunsInItsEndpoint = defineAttackStep({
  id: "served-model-runs-in-its-endpoint",
  title: "A model's code runs in the endpoint that serves it",
  techniques: ["AML.T0011.000", "AML.T0018.002", "LLM03:2025"],
  on: ["endpoint", "workload"],
  needs: [pointedAt("model", "serves", "execute")],
  gains: "execute",
  difficulty: 1,
  because: "it shares the process",
  says: (endpoint, model) => `${endpoint.name} serves ${model.name} and runs its code`,
  cutBy: ["AC-MOD-04", "AC-INF-04"],
  fix: (endpoint, model) =>
    `Serve ${model.name} in ${endpoint.name} from safetensors, with network isolation and no rights of its own.`,
});
