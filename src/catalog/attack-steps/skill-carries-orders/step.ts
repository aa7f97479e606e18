import { defineAttackStep } from "../../../domain/attack-step.ts";

export const skillCarriesOrders = defineAttackStep<"skill">({
  id: "skill-carries-orders",
  title: "A skill's text carries hidden orders",
  techniques: ["AML.T0110.000", "ASI04", "LLM01:2025"],
  on: ["skill"],
  needs: [],
  entry: "registry",
  when: (skill) => skill.read("textSignals").length > 0,
  gains: "influence",
  difficulty: 1,
  because: "the orders lie there already",
  says: (skill) => `the text of ${skill.name} carries orders that its users do not see`,
  cutBy: ["AC-AGT-07", "AC-SUP-04"],
  fix: (skill) => `Remove ${skill.name} or the hidden text in it.`,
});
