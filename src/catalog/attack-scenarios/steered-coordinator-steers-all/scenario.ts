import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const steeredCoordinatorSteersAll = defineAttackScenario({
  id: "steered-coordinator-steers-all",
  title: "A steered coordinator hands the attacker's task to its agents",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-steers-its-delegates"),
      by("agent-calls-its-tools"),
    ],
  },
  severity: "high",
  because: "one text reaches the tools of every agent behind the coordinator",
  techniques: ["ASI07", "ASI08", "LLM01:2025", "AML.T0051.001", "AML.T0061"],
  breakAt: "agent-steers-its-delegates",
});
