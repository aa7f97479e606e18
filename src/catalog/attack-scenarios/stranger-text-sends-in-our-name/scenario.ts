import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextSendsInOurName = defineAttackScenario({
  id: "stranger-text-sends-in-our-name",
  title: "Text that a stranger wrote makes an agent write to others in our name",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-calls-its-tools")],
    ends: ["sends-in-our-name"],
  },
  severity: "medium",
  because: "a message from our own address is believed; it carries the next attack",
  techniques: ["ASI01", "ASI09", "LLM01:2025", "AML.T0051.001", "AML.T0052"],
  breakAt: "agent-calls-its-tools",
});
