import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatUserPoisonsMemory = defineAttackScenario({
  id: "chat-user-poisons-memory",
  title: "Whoever may chat leaves orders in the memory of an agent",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("steered-agent-writes-its-memory")],
    ends: ["stays-in-memory"],
  },
  severity: "high",
  because: "the next person talks to an agent that remembers the attacker's orders",
  techniques: ["ASI06", "LLM01:2025", "AML.T0051.000", "AML.T0080.000"],
  breakAt: "steered-agent-writes-its-memory",
});
