import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const codingAgentTakesKeys = defineAttackScenario({
  id: "coding-agent-takes-keys",
  title: "Text in a repository makes a coding agent take the keys of the project",
  pattern: {
    begins: ["content"],
    through: [
      by("unasked-coding-agent-runs-commands"),
      by("coding-agent-changes-its-project"),
      by("changed-project-gives-away-its-keys"),
    ],
    ends: ["reads-key"],
  },
  severity: "high",
  because: "keys in files need no further right",
  techniques: ["ASI01", "ASI03", "LLM02:2025", "AML.T0051.001", "AML.T0055"],
  breakAt: "changed-project-gives-away-its-keys",
});
