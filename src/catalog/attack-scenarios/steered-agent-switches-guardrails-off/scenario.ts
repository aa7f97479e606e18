import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const steeredAgentSwitchesGuardrailsOff = defineAttackScenario({
  id: "steered-agent-switches-guardrails-off",
  title: "A steered agent takes its own guardrails or logging away",
  pattern: {
    through: [
      by("steered-agent-acts-as-its-identity", "code-acts-as-its-identity"),
      by("identity-switches-guards-off"),
    ],
    ends: ["switches-guards-off"],
  },
  severity: "high",
  because: "what comes after is neither stopped nor seen",
  techniques: ["ASI10", "ASI03", "LLM06:2025", "AML.T0107", "AML.T0081"],
  breakAt: "identity-switches-guards-off",
});
