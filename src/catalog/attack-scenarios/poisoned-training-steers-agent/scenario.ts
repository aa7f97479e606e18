import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const poisonedTrainingSteersAgent = defineAttackScenario({
  id: "poisoned-training-steers-agent",
  title: "A model trained on changed data steers the agent that thinks with it",
  pattern: {
    through: [by("data-shapes-trained-model"), by("hostile-model-steers-agent")],
  },
  severity: "high",
  because: "the trigger is known to the attacker alone",
  techniques: ["LLM04:2025", "ASI10", "ASI01", "AML.T0020", "AML.T0018.000"],
  breakAt: "data-shapes-trained-model",
});
