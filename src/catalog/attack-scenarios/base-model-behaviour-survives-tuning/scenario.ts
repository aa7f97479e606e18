import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const baseModelBehaviourSurvivesTuning = defineAttackScenario({
  id: "base-model-behaviour-survives-tuning",
  title: "A behaviour hidden in a base model survives tuning",
  pattern: {
    begins: ["registry"],
    through: [by("hub-model-is-replaced"), by("base-model-shapes-tuned-model")],
    ends: ["shapes-our-model"],
  },
  severity: "medium",
  because: "the tuned model is trusted as our own",
  techniques: ["LLM04:2025", "ASI04", "AML.T0018.000", "AML.T0115.001"],
  breakAt: "base-model-shapes-tuned-model",
});
