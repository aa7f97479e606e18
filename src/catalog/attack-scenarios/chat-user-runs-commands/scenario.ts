import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const chatUserRunsCommands = defineAttackScenario({
  id: "chat-user-runs-commands",
  title: "Whoever may chat runs commands",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("agent-calls-its-tools"), by("tool-runs-commands")],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "a chat becomes a shell",
  techniques: ["ASI05", "ASI02", "LLM06:2025", "AML.T0051.000", "AML.T0050"],
  breakAt: "tool-runs-commands",
});
