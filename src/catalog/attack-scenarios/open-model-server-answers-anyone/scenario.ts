import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openModelServerAnswersAnyone = defineAttackScenario({
  id: "open-model-server-answers-anyone",
  title: "A self-hosted model server on the internet answers anyone",
  pattern: {
    begins: ["internet"],
    through: [by("stranger-reaches-public-resource"), by("anonymous-call"), by("open-workload-answers-with-its-model")],
    ends: ["uses-our-model"],
  },
  severity: "high",
  because: "scanners find such servers within hours and sell their use",
  techniques: ["LLM10:2025", "ASI03", "AML.T0040", "AML.T0034.000"],
  breakAt: "anonymous-call",
});
