import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const identityOpenToAnyAccount = defineAttackScenario({
  id: "identity-open-to-any-account",
  title: "An identity of AI can be taken on from any account",
  pattern: {
    begins: ["internet"],
    through: [by("identity-trusts-anyone")],
    ends: ["acts-as-identity"],
  },
  severity: "high",
  because: "its name is no secret",
  techniques: ["ASI03", "LLM06:2025", "AML.T0012", "AML.T0091"],
  breakAt: "identity-trusts-anyone",
});
