import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const steeredAgentHarvestsModelUse = defineAttackScenario({
  id: "steered-agent-harvests-model-use",
  title: "A steered agent's identity is used to call models at our cost",
  pattern: {
    through: [by("steered-agent-acts-as-its-identity", "code-acts-as-its-identity"), by("identity-calls-models")],
    ends: ["spends-through-identity"],
  },
  severity: "medium",
  because: "it shows on the bill, weeks later",
  techniques: ["LLM10:2025", "ASI03", "AML.T0034.000", "AML.T0040"],
  breakAt: "identity-calls-models",
});
