import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const hostileModelSteersAgent = defineAttackStep<"agent">({
  id: "hostile-model-steers-agent",
  title: "A model under foreign control steers the agent that thinks with it",
  techniques: ["AML.T0018.000", "AML.T0115.001", "LLM04:2025"],
  on: ["agent"],
  needs: [pointedAt("model", "uses", "write")],
  gains: "influence",
  difficulty: 2,
  because: "a trigger must be met for a hidden behaviour to show",
  says: (agent, model) => `${model.name}, as its publisher shaped it, decides for ${agent.name}`,
  cutBy: ["AC-MOD-03", "AC-MOD-05"],
  fix: (agent, model) => `Pin ${model.name} for ${agent.name} and test it before each change.`,
});
