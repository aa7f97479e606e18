import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const sharedAgentLendsItsTools = defineAttackScenario({
  id: "shared-agent-lends-its-tools",
  title: "An agent that many agents share lends each of them its tools",
  pattern: {
    begins: ["user"],
    through: [by("user-talks-to-agent"), by("agent-steers-its-delegates"), by("agent-calls-its-tools")],
  },
  severity: "high",
  because: "a person who may ask the weakest agent uses the tools of the strongest",
  techniques: ["ASI07", "ASI03", "LLM06:2025", "AML.T0051.000", "AML.T0053"],
  breakAt: "agent-steers-its-delegates",
});
