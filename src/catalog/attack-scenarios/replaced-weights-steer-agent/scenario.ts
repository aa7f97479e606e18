import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const replacedWeightsSteerAgent = defineAttackScenario({
  id: "replaced-weights-steer-agent",
  title: "Weights that were replaced on a hub steer an agent that acts",
  pattern: {
    begins: ["registry"],
    through: [by("hub-model-is-replaced"), by("hostile-model-steers-agent"), by("agent-calls-its-tools")],
  },
  severity: "high",
  because: "a hidden behaviour waits for its trigger",
  techniques: ["LLM04:2025", "ASI04", "AML.T0115.001", "AML.T0018.000"],
  breakAt: "hub-model-is-replaced",
});
