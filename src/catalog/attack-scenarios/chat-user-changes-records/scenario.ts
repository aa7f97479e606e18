import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatUserChangesRecords = defineAttackScenario({
  id: "chat-user-changes-records",
  title: "Whoever may chat makes an agent change or delete records of others",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("agent-calls-its-tools")],
    ends: ["changes-data"],
  },
  severity: "high",
  because: "the agent acts with more rights than the person who asks",
  techniques: ["ASI03", "ASI02", "LLM06:2025", "AML.T0051.000", "AML.T0101"],
  breakAt: "agent-calls-its-tools",
});
