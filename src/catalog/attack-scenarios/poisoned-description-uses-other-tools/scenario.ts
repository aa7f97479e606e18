import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const poisonedDescriptionUsesOtherTools = defineAttackScenario({
  id: "poisoned-description-uses-other-tools",
  title: "Orders in a tool's description make an agent use its other tools",
  pattern: {
    begins: ["registry"],
    through: [by("tool-description-carries-orders"), by("tool-result-steers-agent"), by("agent-calls-its-tools")],
  },
  severity: "critical",
  because: "people see a tool's name, models read its description",
  techniques: ["ASI04", "ASI01", "LLM01:2025", "AML.T0110.000"],
  breakAt: "tool-description-carries-orders",
});
