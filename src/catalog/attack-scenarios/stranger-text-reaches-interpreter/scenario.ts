import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const strangerTextReachesInterpreter = defineAttackScenario({
  id: "stranger-text-reaches-interpreter",
  title: "Text that a stranger wrote reaches an interpreter through an argument of a tool",
  pattern: {
    begins: ["content"],
    through: [
      by("content-reaches-tool"),
      by("tool-result-steers-agent"),
      by("agent-calls-its-tools"),
      by("tool-argument-runs-as-code"),
    ],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "the tool was never meant to run what it is given; nobody watches it",
  techniques: ["ASI05", "ASI02", "LLM05:2025", "AML.T0051.001", "AML.T0050"],
  breakAt: "tool-argument-runs-as-code",
});
