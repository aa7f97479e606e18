import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const datasetCodeRunsInApplication = defineAttackScenario({
  id: "dataset-code-runs-in-application",
  title: "Code from a dataset's repository runs in an application",
  pattern: {
    begins: ["registry"],
    through: [by("hub-dataset-runs-its-code"), by("used-dataset-runs-in-its-application")],
    ends: ["runs-code-in-application"],
  },
  severity: "high",
  because: "data are seldom reviewed as code",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0010.002"],
  breakAt: "hub-dataset-runs-its-code",
});
