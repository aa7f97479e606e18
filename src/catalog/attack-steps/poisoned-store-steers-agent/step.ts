import { defineAttackStep, pointedAt } from "../../../domain/attack-step.ts";

export const poisonedStoreSteersAgent = defineAttackStep<"agent">({
  id: "poisoned-store-steers-agent",
  title: "What was put into a store steers the agent that retrieves from it",
  techniques: ["AML.T0070", "AML.T0071", "LLM08:2025", "ASI06"],
  on: ["agent"],
  needs: [pointedAt("vector-store", "retrieves-from", "write")],
  gains: "influence",
  difficulty: 2,
  because: "the text must be the nearest to a question that is asked",
  says: (agent, store) => `what was put into ${store.name} steers ${agent.name}`,
  cutBy: ["AC-DAT-03", "AC-APP-08", "AC-APP-02"],
  fix: (agent, store) =>
    `Let only checked documents into ${store.name} (who may write it, a scan for orders before indexing), and have ${agent.name} read them as quoted data with their source.`,
});
