import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const endpointAnswersWithItsModel = defineAttackStep<"model">({
  id: "endpoint-answers-with-its-model",
  title: "An open endpoint answers with the model behind it",
  techniques: ["AML.T0040", "AML.T0034", "AML.T0024.002", "LLM10:2025"],
  on: ["model"],
  needs: [pointing("endpoint", "serves", "invoke")],
  gains: "invoke",
  difficulty: 1,
  because: "that is what it is for",
  says: (model, endpoint) =>
    `through ${endpoint.name} anyone uses ${model.name} at our cost, and may copy its behaviour`,
  cutBy: ["AC-APP-06", "AC-IAM-02"],
  fix: (model, endpoint) => `Have ${endpoint.name} ask for an identity and limit its use of ${model.name}.`,
});
