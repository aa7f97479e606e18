import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const roleChainReachesData = defineAttackScenario({
  id: "role-chain-reaches-data",
  title: "One identity after another is taken on, up to the data",
  pattern: {
    through: [by("identity-takes-on-another"), by("identity-reads-store")],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "each trust looks harmless alone",
  techniques: ["ASI03", "LLM02:2025", "AML.T0012", "AML.T0036"],
  breakAt: "identity-takes-on-another",
});
