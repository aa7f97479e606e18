import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const foreignAccountReadsAiData = defineAttackScenario({
  id: "foreign-account-reads-ai-data",
  title: "Any account reads data of AI through an identity that trusts all",
  pattern: {
    begins: ["internet"],
    through: [by("identity-trusts-anyone"), by("identity-reads-store", "identity-reads-every-store")],
    ends: ["reads-store", "reads-every-store"],
  },
  severity: "critical",
  because: "nothing has to be broken: the trust is granted",
  techniques: ["ASI03", "LLM02:2025", "AML.T0012", "AML.T0036"],
  breakAt: "identity-trusts-anyone",
});
