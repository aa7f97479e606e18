import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const agentIdentityRulesAccount = defineAttackScenario({
  id: "agent-identity-rules-account",
  title: "A steered agent rules the cloud account",
  pattern: {
    through: [by("steered-agent-acts-as-its-identity", "code-acts-as-its-identity"), by("identity-rules-its-account")],
    ends: ["rules-account"],
  },
  severity: "critical",
  because: "whoever may do everything may also undo every other measure",
  techniques: ["ASI03", "LLM06:2025", "AML.T0053", "AML.T0012"],
  breakAt: "identity-rules-its-account",
});
