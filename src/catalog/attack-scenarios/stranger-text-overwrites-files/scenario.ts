import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextOverwritesFiles = defineAttackScenario({
  id: "stranger-text-overwrites-files",
  title: "Text that a stranger wrote chooses which file is overwritten",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
      by("tool-overwrites-code"),
    ],
    ends: ["runs-code-in-application"],
  },
  severity: "high",
  because: "a file that is run later makes it code; which files can be written is not seen in code",
  techniques: ["ASI05", "ASI02", "LLM05:2025", "AML.T0051.001", "AML.T0081"],
  breakAt: "tool-overwrites-code",
});
