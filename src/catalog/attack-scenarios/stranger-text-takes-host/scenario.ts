import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextTakesHost = defineAttackScenario({
  id: "stranger-text-takes-host",
  title: "Text that a stranger wrote takes over the machine of a container",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("application-runs-in-its-workload"),
      by("workload-takes-its-host"),
    ],
    ends: ["takes-over-host"],
  },
  severity: "critical",
  because: "the machine holds the other workloads and their keys",
  techniques: ["ASI05", "ASI01", "LLM01:2025", "AML.T0051.001", "AML.T0105"],
  breakAt: "workload-takes-its-host",
});
