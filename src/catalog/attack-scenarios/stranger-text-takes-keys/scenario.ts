import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextTakesKeys = defineAttackScenario({
  id: "stranger-text-takes-keys",
  title: "Text that a stranger wrote takes the keys of an application",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("code-reads-its-keys")],
    ends: ["reads-key"],
  },
  severity: "critical",
  because: "a key works from anywhere until somebody revokes it",
  techniques: ["ASI01", "ASI05", "LLM01:2025", "AML.T0051.001", "AML.T0098"],
  breakAt: "code-reads-its-keys",
});
