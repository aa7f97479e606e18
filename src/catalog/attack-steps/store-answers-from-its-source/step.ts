import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const storeAnswersFromItsSource = defineAttackStep<"vector-store">({
  id: "store-answers-from-its-source",
  title: "A knowledge base answers from the store behind it",
  techniques: ["AML.T0070", "AML.T0071", "LLM08:2025"],
  on: ["vector-store"],
  needs: [pointedAt(["data-store", "vector-store"], "retrieves-from", "write")],
  gains: "write",
  difficulty: 1,
  because: "it has no other memory",
  says: (store, source) => `${store.name} answers from what was put into ${source.name}`,
  cutBy: ["AC-DAT-03", "AC-DAT-09", "AC-APP-08"],
  fix: (store, source) => `Let nobody but ${store.name} write ${source.name}.`,
});
