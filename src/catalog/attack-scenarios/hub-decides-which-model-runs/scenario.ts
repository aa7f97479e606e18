import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const hubDecidesWhichModelRuns = defineAttackScenario({
  id: "hub-decides-which-model-runs",
  title: "Whoever controls a repository on a hub chooses the weights that answer",
  pattern: {
    begins: ["registry"],
    through: [by("hub-model-is-replaced")],
    ends: ["shapes-our-model"],
  },
  severity: "medium",
  because: "the change needs no deployment and leaves no trace in code",
  techniques: ["LLM04:2025", "LLM03:2025", "ASI04", "AML.T0115.001", "AML.T0109"],
  breakAt: "hub-model-is-replaced",
});
