import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const hubModelCodeRunsInApplication = defineAttackScenario({
  id: "hub-model-code-runs-in-application",
  title: "Code from a model's repository runs in an application",
  pattern: {
    begins: ["registry"],
    through: [by("hub-model-runs-its-code"), by("used-model-runs-in-its-application", "loaded-model-runs-in-its-call")],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "whoever controls the repository runs code in production",
  techniques: ["ASI04", "LLM03:2025", "AML.T0010.003", "AML.T0115.001"],
  breakAt: "hub-model-runs-its-code",
});
