import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatUserMailsPersonalData = defineAttackScenario({
  id: "chat-user-mails-personal-data",
  title: "Whoever may chat has personal records sent to an address of his choice",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("agent-carries-private-data-out")],
    ends: ["private-data-leaves"],
  },
  severity: "critical",
  because: "records of others, profile data and unrestricted mail stand in one assistant",
  techniques: ["ASI02", "ASI03", "LLM02:2025", "AML.T0051.000", "AML.T0086"],
  breakAt: "agent-carries-private-data-out",
});
