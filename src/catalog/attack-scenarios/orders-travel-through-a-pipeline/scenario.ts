import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const ordersTravelThroughAPipeline = defineAttackScenario({
  id: "orders-travel-through-a-pipeline",
  title: "Orders travel through a pipeline of agents to one that acts",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-steers-its-pipeline"),
      by("pipeline-steers-its-agents"),
      by("agent-calls-its-tools"),
    ],
  },
  severity: "high",
  because: "each step trusts the step before; the order of the steps is not seen",
  techniques: ["ASI08", "ASI07", "LLM01:2025", "AML.T0051.001", "AML.T0061"],
  breakAt: "agent-steers-its-pipeline",
});
