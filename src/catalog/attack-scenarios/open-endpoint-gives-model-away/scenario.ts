import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openEndpointGivesModelAway = defineAttackScenario({
  id: "open-endpoint-gives-model-away",
  title: "A model endpoint on the internet answers anyone",
  pattern: {
    begins: ["internet"],
    through: [by("stranger-reaches-public-resource"), by("anonymous-call"), by("endpoint-answers-with-its-model")],
    ends: ["uses-our-model"],
  },
  severity: "high",
  because: "each answer costs, and enough answers train a copy",
  techniques: ["LLM10:2025", "ASI03", "AML.T0040", "AML.T0024.002"],
  breakAt: "anonymous-call",
});
