import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const openTrainingDataShapesModel = defineAttackScenario({
  id: "open-training-data-shapes-model",
  title: "Training data that anyone can change shapes a model",
  pattern: {
    begins: ["internet"],
    through: [by("anonymous-write-to-store"), by("data-shapes-trained-model")],
    ends: ["shapes-our-model"],
  },
  severity: "high",
  because: "a behaviour hidden in weights is not seen by reading code",
  techniques: ["LLM04:2025", "ASI06", "AML.T0020"],
  breakAt: "data-shapes-trained-model",
});
