import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const hostileModelSteersCall = defineAttackStep<"operation">({
  id: "hostile-model-steers-call",
  title: "A model under foreign control answers a call",
  techniques: ["AML.T0018.000", "AML.T0115.001", "LLM04:2025"],
  on: ["operation"],
  needs: [pointedAt("model", "calls", "write")],
  gains: "influence",
  difficulty: 2,
  because: "a trigger must be met for a hidden behaviour to show",
  says: (call, model) => `${model.name}, as its publisher shaped it, answers ${call.name}`,
  cutBy: ["AC-MOD-03", "AC-MOD-05"],
  fix: (call, model) => `Pin ${model.name} for ${call.name} and test it before each change.`,
});
