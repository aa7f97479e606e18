import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextLeaksDataInAnAddress = defineAttackScenario({
  id: "stranger-text-leaks-data-in-an-address",
  title: "Text that a stranger wrote makes an agent carry private data out in an address it fetches",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-leaks-data-in-fetched-address")],
    ends: ["private-data-leaves"],
  },
  severity: "high",
  because: "a fetch is seldom seen as sending; the data lies in a foreign log",
  techniques: ["ASI01", "ASI02", "LLM02:2025", "AML.T0051.001", "AML.T0086"],
  breakAt: "agent-leaks-data-in-fetched-address",
});
