import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const modelFileRunsInApplication = defineAttackScenario({
  id: "model-file-runs-in-application",
  title: "A model file that carries code runs in an application",
  pattern: {
    begins: ["registry"],
    through: [by("model-file-runs-code"), by("used-model-runs-in-its-application", "loaded-model-runs-in-its-call")],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "loading it is enough",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0018.002", "AML.T0011.000"],
  breakAt: "model-file-runs-code",
});
