import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const hubDatasetPoisonsModel = defineAttackScenario({
  id: "hub-dataset-poisons-model",
  title: "A dataset that was replaced on a hub poisons a model",
  pattern: {
    begins: ["registry"],
    through: [by("hub-dataset-is-replaced"), by("data-shapes-trained-model")],
    ends: ["shapes-our-model"],
  },
  severity: "medium",
  because: "few samples are enough for a hidden behaviour",
  techniques: ["LLM04:2025", "ASI04", "AML.T0115.000", "AML.T0020"],
  breakAt: "hub-dataset-is-replaced",
});
