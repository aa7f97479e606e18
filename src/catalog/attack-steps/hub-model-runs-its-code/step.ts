import { defineAttackStep } from "../../../domain/attack-step.ts";

export const hubModelRunsItsCode = defineAttackStep<"model">({
  id: "hub-model-runs-its-code",
  title: "A model is loaded from a hub together with its code",
  techniques: ["AML.T0010.003", "AML.T0115.001", "LLM03:2025"],
  on: ["model"],
  needs: [],
  entry: "registry",
  when: (model) =>
    model.speaksOf("trustsRemoteCode") && model.read("trustsRemoteCode") && model.read("revision") === null,
  gains: "execute",
  difficulty: 3,
  because: "it takes control over the repository on the hub",
  says: (model) => `loading ${model.name} runs the code that its hub repository holds that day`,
  cutBy: ["AC-MOD-03", "AC-SUP-03"],
  fix: (model) => `Load ${model.name} without remote code, or name the exact revision that was reviewed.`,
});
