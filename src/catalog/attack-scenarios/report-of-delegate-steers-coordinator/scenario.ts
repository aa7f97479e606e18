import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const reportOfDelegateSteersCoordinator = defineAttackScenario({
  id: "report-of-delegate-steers-coordinator",
  title: "What a steered delegate reports steers the coordinator",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("delegate-steers-its-agent"),
      by("agent-calls-its-tools"),
    ],
  },
  severity: "high",
  because: "the coordinator has the rights that the delegate was denied",
  techniques: ["ASI07", "ASI08", "LLM01:2025", "AML.T0051.001", "AML.T0061"],
  breakAt: "delegate-steers-its-agent",
});
