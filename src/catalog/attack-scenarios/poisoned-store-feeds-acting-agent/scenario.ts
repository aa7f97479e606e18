import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const poisonedStoreFeedsActingAgent = defineAttackScenario({
  id: "poisoned-store-feeds-acting-agent",
  title: "What was put into an open store is retrieved by a tool of an agent that acts",
  pattern: {
    through: [
      by("anonymous-write-to-store"),
      by("poisoned-store-feeds-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
    ],
  },
  severity: "high",
  because: "whoever writes to the store chooses what the agent is told",
  techniques: ["ASI06", "ASI01", "LLM08:2025", "AML.T0070", "AML.T0099"],
  breakAt: "anonymous-write-to-store",
});
