import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextRunsCommands = defineAttackScenario({
  id: "stranger-text-runs-commands",
  title: "Text that a stranger wrote makes an agent run commands",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
      by("tool-runs-commands"),
    ],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "a command tool does whatever its user may do on that machine",
  techniques: ["ASI05", "ASI01", "LLM06:2025", "AML.T0051.001", "AML.T0050"],
  breakAt: "tool-runs-commands",
});
