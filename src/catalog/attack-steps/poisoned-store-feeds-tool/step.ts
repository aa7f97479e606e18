import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const poisonedStoreFeedsTool = defineAttackStep<"tool">({
  id: "poisoned-store-feeds-tool",
  title: "A tool retrieves what was put into a store",
  techniques: ["AML.T0070", "AML.T0099", "LLM08:2025"],
  on: ["tool"],
  needs: [pointedAt("vector-store", "retrieves-from", "write")],
  gains: "influence",
  difficulty: 2,
  because: "the text must be the nearest to a question that is asked",
  says: (tool, store) => `${tool.name} retrieves what was put into ${store.name}`,
  cutBy: ["AC-DAT-03", "AC-APP-08"],
  fix: (tool, store) =>
    `Let only checked documents into ${store.name} (who may write it, a scan for orders before indexing), which ${tool.name} reads.`,
});
