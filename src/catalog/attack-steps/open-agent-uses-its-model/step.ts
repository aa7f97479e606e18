import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const openAgentUsesItsModel = defineAttackStep<"model">({
  id: "open-agent-uses-its-model",
  title: "An agent that anyone may ask uses its model for anyone",
  techniques: ["AML.T0034.002", "AML.T0034.000", "LLM10:2025"],
  on: ["model"],
  needs: [pointing("agent", "uses", "invoke")],
  gains: "invoke",
  difficulty: 1,
  because: "thinking with it is its purpose",
  says: (model, agent) => `through ${agent.name} anyone uses ${model.name} at our cost`,
  cutBy: ["AC-APP-06", "AC-AGT-05", "AC-IAM-02"],
  fix: (model, agent) => `Have ${agent.name} ask who calls, and give each caller a budget of tokens of ${model.name}.`,
});
