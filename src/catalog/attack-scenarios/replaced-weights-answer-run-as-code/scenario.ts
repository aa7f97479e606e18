import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const replacedWeightsAnswerRunAsCode = defineAttackScenario({
  id: "replaced-weights-answer-run-as-code",
  title: "What replaced weights answer runs as code",
  pattern: {
    begins: ["registry"],
    through: [
      by("hub-model-is-replaced"),
      by("hostile-model-steers-call"),
      by("answer-runs-as-code", "answer-runs-as-command"),
    ],
    ends: ["runs-code-in-application"],
  },
  severity: "high",
  because: "the program trusts the model as if it were its own code",
  techniques: ["LLM04:2025", "LLM05:2025", "ASI05", "AML.T0115.001", "AML.T0050"],
  breakAt: "hub-model-is-replaced",
});
