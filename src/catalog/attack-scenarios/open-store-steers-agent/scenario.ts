import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openStoreSteersAgent = defineAttackScenario({
  id: "open-store-steers-agent",
  title: "What a stranger puts into an open store steers an agent that acts",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-write-to-store"), by("poisoned-store-steers-agent"), by("agent-calls-its-tools")],
  },
  severity: "critical",
  because: "the poisoned text waits until the right question is asked",
  techniques: ["ASI06", "ASI01", "LLM08:2025", "LLM04:2025", "AML.T0070"],
  breakAt: "anonymous-write-to-store",
});
