import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const keyInBrowserSpendsMoney = defineAttackScenario({
  id: "key-in-browser-spends-money",
  title: "A key that browsers are sent is used at our cost",
  pattern: {
    begins: ["internet"],
    through: [by("key-reaches-browsers"), by("stolen-key-opens-service")],
    ends: ["spends-our-money"],
  },
  severity: "high",
  because: "every visitor has it",
  techniques: ["LLM10:2025", "LLM02:2025", "ASI03", "AML.T0055", "AML.T0034"],
  breakAt: "key-reaches-browsers",
});
