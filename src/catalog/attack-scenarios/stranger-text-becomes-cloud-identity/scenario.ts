import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextBecomesCloudIdentity = defineAttackScenario({
  id: "stranger-text-becomes-cloud-identity",
  title: "Text that a stranger wrote acts as an identity of the cloud",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("application-runs-in-its-workload"),
      by("code-acts-as-its-identity"),
    ],
    ends: ["acts-as-identity"],
  },
  severity: "critical",
  because: "everything granted to the identity is then the attacker's",
  techniques: ["ASI03", "ASI05", "LLM01:2025", "AML.T0051.001", "AML.T0012"],
  breakAt: "code-acts-as-its-identity",
});
