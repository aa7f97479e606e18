import { defineAttackStep } from "../../../domain/attack-step.ts";

export const promptCarriesOrders = defineAttackStep<"prompt">({
  id: "prompt-carries-orders",
  title: "Instructions hold hidden or overriding text",
  techniques: ["AML.T0051", "ASI01", "LLM01:2025"],
  on: ["prompt"],
  needs: [],
  entry: "contributor",
  when: (prompt) => prompt.read("textSignals").some(({ id }) => /hidden|override|invisible|bidi/.test(id)),
  gains: "influence",
  difficulty: 1,
  because: "the text lies there already",
  says: (prompt) => `${prompt.name} holds hidden or overriding text`,
  cutBy: ["AC-APP-09", "AC-INV-06"],
  fix: (prompt) => `Remove the hidden text from ${prompt.name} and review changes of instructions like code.`,
});
