import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const trainingDataDrawnOutOfModel = defineAttackScenario({
  id: "training-data-drawn-out-of-model",
  title: "Private training data is drawn out of a model that anyone may ask",
  pattern: {
    begins: ["internet"],
    through: [by("endpoint-answers-with-its-model"), by("model-gives-away-training-data")],
    ends: ["reads-store"],
  },
  severity: "high",
  because: "what was learned cannot be taken back",
  techniques: ["LLM02:2025", "ASI03", "AML.T0024.000", "AML.T0057"],
  breakAt: "model-gives-away-training-data",
});
