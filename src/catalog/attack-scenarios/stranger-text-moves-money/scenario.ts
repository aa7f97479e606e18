import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextMovesMoney = defineAttackScenario({
  id: "stranger-text-moves-money",
  title: "Text that a stranger wrote makes an agent move money",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-calls-its-tools")],
    ends: ["moves-money"],
  },
  severity: "critical",
  because: "a payment is seldom undone, and writing the text takes no access",
  techniques: ["ASI01", "ASI02", "LLM01:2025", "AML.T0051.001", "AML.T0053", "AML.T0048.000"],
  breakAt: "agent-calls-its-tools",
});
