import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const identityPoisonsKnowledge = defineAttackScenario({
  id: "identity-poisons-knowledge",
  title: "An identity under foreign control changes what an agent retrieves",
  pattern: {
    through: [by("identity-changes-store"), by("poisoned-store-steers-agent")],
  },
  severity: "high",
  because: "the change is made by someone who is allowed to",
  techniques: ["ASI06", "ASI03", "LLM08:2025", "AML.T0012", "AML.T0070"],
  breakAt: "identity-changes-store",
});
