import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const oneAgentIdentityReadsEveryStore = defineAttackScenario({
  id: "one-agent-identity-reads-every-store",
  title: "A steered agent reads every store of the account",
  pattern: {
    through: [by("steered-agent-acts-as-its-identity", "code-acts-as-its-identity"), by("identity-reads-every-store")],
    ends: ["reads-every-store"],
  },
  severity: "critical",
  because: "one identity stands for all data there",
  techniques: ["ASI03", "LLM02:2025", "AML.T0053", "AML.T0036"],
  breakAt: "identity-reads-every-store",
});
