import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextSendsOut = defineAttackScenario({
  id: "stranger-text-sends-out",
  title: "Text that a stranger wrote makes an agent send out what it knows",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-calls-its-tools")],
    ends: ["sends-out"],
  },
  severity: "medium",
  because:
    "what the agent was told and has read leaves in a message, a query or an address; a message from us is believed",
  techniques: ["ASI01", "ASI09", "LLM01:2025", "AML.T0051.001", "AML.T0052"],
  breakAt: "agent-calls-its-tools",
});
