import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const openWorkloadAnswersWithItsModel = defineAttackStep<"model">({
  id: "open-workload-answers-with-its-model",
  title: "A model server that asks nobody answers anyone",
  techniques: ["AML.T0040", "AML.T0024.002", "AML.T0034.000", "LLM10:2025"],
  on: ["model"],
  needs: [pointing(["workload", "compute"], "serves", "invoke")],
  gains: "invoke",
  difficulty: 1,
  because: "serving it is its purpose",
  says: (model, server) => `through ${server.name} anyone uses ${model.name} at our cost, and may copy its behaviour`,
  cutBy: ["AC-APP-06", "AC-IAM-02", "AC-INF-02"],
  fix: (model, server) =>
    `Put a gateway with keys per caller and a rate limit before ${server.name}, which serves ${model.name}.`,
});
