import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatUserMovesMoney = defineAttackScenario({
  id: "chat-user-moves-money",
  title: "Whoever may chat makes an agent move money",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("agent-calls-its-tools")],
    ends: ["moves-money"],
  },
  severity: "critical",
  because: "it takes one message, if the chat is open to many",
  techniques: ["ASI02", "ASI01", "LLM06:2025", "AML.T0051.000", "AML.T0053"],
  breakAt: "agent-calls-its-tools",
});
