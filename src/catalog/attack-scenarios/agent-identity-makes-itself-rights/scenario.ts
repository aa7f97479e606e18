import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const agentIdentityMakesItselfRights = defineAttackScenario({
  id: "agent-identity-makes-itself-rights",
  title: "A steered agent gives itself more rights by policies, passed roles or minted tokens",
  pattern: {
    through: [
      by("steered-agent-acts-as-its-identity", "code-acts-as-its-identity"),
      by("identity-raises-its-own-rights"),
    ],
    ends: ["rules-account"],
  },
  severity: "critical",
  because: "few calls lead from a small role to the account",
  techniques: ["ASI03", "LLM06:2025", "AML.T0053", "AML.T0012"],
  breakAt: "identity-raises-its-own-rights",
});
