import { defineAttackStep, pointing } from "../../../domain/attack-step.ts";

export const openAgentAnswersFromItsStore = defineAttackStep({
  id: "open-agent-answers-from-its-store",
  title: "An agent that anyone may ask answers from its store",
  techniques: ["AML.T0085.000", "AML.T0057", "LLM02:2025", "ASI03"],
  on: ["vector-store", "data-store"],
  needs: [pointing("agent", "retrieves-from", "invoke")],
  gains: "read",
  difficulty: 1,
  because: "answering from it is its purpose",
  says: (store, agent) => `${agent.name} tells anyone what ${store.name} holds`,
  cutBy: ["AC-DAT-10", "AC-IAM-02", "AC-APP-08"],
  fix: (store, agent) =>
    `Filter what ${agent.name} retrieves from ${store.name} by the rights of the person who asks, for instance by a metadata filter on the signed-in user.`,
});
