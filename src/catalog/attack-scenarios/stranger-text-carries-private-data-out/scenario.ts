import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextCarriesPrivateDataOut = defineAttackScenario({
  id: "stranger-text-carries-private-data-out",
  title: "Text that a stranger wrote makes an agent send out private data",
  pattern: {
    begins: ["content"],
    through: [by("content-reaches-tool"), by("tool-result-steers-agent"), by("agent-carries-private-data-out")],
    ends: ["private-data-leaves"],
  },
  severity: "critical",
  because: "private data, text of strangers and a way out stand in one conversation; nobody notices",
  techniques: ["ASI01", "ASI02", "LLM02:2025", "AML.T0051.001", "AML.T0086"],
  breakAt: "agent-carries-private-data-out",
});
