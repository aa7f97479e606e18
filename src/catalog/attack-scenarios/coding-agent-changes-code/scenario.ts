import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const codingAgentChangesCode = defineAttackScenario({
  id: "coding-agent-changes-code",
  title: "Text in a repository makes a coding agent change the project",
  pattern: {
    begins: ["content"],
    through: [
      by("repository-text-steers-coding-agent"),
      by("unasked-coding-agent-runs-commands"),
      by("coding-agent-changes-its-project"),
    ],
    ends: ["changes-code"],
  },
  severity: "high",
  because: "the change comes from a developer's own machine and name",
  techniques: ["ASI01", "ASI05", "LLM01:2025", "AML.T0051.001", "AML.T0081"],
  breakAt: "unasked-coding-agent-runs-commands",
});
