import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextOpensFiles = defineAttackScenario({
  id: "stranger-text-opens-files",
  title: "Text that a stranger wrote chooses which file is opened",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
      by("tool-argument-opens-any-file"),
    ],
    ends: ["private-data-leaves"],
  },
  severity: "high",
  because: "keys and records of others lie in files that nobody meant to show",
  techniques: ["ASI02", "LLM02:2025", "AML.T0051.001", "AML.T0037"],
  breakAt: "tool-argument-opens-any-file",
});
