import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextTakesAiAccount = defineAttackScenario({
  id: "stranger-text-takes-ai-account",
  title: "Text that a stranger wrote ends in use of our AI account",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("code-reads-its-keys"),
      by("stolen-key-opens-service"),
    ],
    ends: ["spends-our-money"],
  },
  severity: "high",
  because: "stolen access to models is sold and used within hours",
  techniques: ["ASI01", "ASI03", "LLM10:2025", "AML.T0051.001", "AML.T0034"],
  breakAt: "code-reads-its-keys",
});
