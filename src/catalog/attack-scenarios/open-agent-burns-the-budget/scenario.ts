import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openAgentBurnsTheBudget = defineAttackScenario({
  id: "open-agent-burns-the-budget",
  title: "Anyone makes an open agent think at our cost",
  pattern: {
    begins: ["internet"],
    through: [by("stranger-reaches-public-resource"), by("anonymous-call"), by("open-agent-uses-its-model")],
    ends: ["uses-our-model"],
  },
  severity: "medium",
  because: "an agent multiplies each question into many calls",
  techniques: ["LLM10:2025", "ASI08", "AML.T0034.002"],
  breakAt: "open-agent-uses-its-model",
});
