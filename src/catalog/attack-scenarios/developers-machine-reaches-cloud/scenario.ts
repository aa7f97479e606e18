import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const developersMachineReachesCloud = defineAttackScenario({
  id: "developers-machine-reaches-cloud",
  title: "From a coding agent on a developer's machine to an identity in the cloud",
  pattern: {
    through: [
      by("coding-agent-changes-its-project"),
      by("changed-code-runs"),
      by("application-runs-in-its-workload"),
      by("code-acts-as-its-identity"),
    ],
    ends: ["acts-as-identity"],
  },
  severity: "high",
  because: "unreviewed changes run with the rights of production",
  techniques: ["ASI05", "ASI03", "LLM06:2025", "AML.T0112.000", "AML.T0012"],
  breakAt: "changed-code-runs",
});
