import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextChangesRecords = defineAttackScenario({
  id: "stranger-text-changes-records",
  title: "Text that a stranger wrote makes an agent change or delete records",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-calls-its-tools")],
    ends: ["changes-data"],
  },
  severity: "high",
  because: "what an agent changes looks like what its user changed, and is found late",
  techniques: ["ASI01", "ASI02", "LLM06:2025", "AML.T0051.001", "AML.T0101"],
  breakAt: "agent-calls-its-tools",
});
