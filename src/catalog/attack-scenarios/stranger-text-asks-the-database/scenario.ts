import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextAsksTheDatabase = defineAttackScenario({
  id: "stranger-text-asks-the-database",
  title: "Text that a stranger wrote becomes part of a query",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
      by("tool-argument-asks-the-database"),
    ],
    ends: ["private-data-leaves"],
  },
  severity: "high",
  because: "a query that the attacker words reads whatever its role may",
  techniques: ["ASI02", "LLM05:2025", "AML.T0051.001", "AML.T0085.001"],
  breakAt: "tool-argument-asks-the-database",
});
