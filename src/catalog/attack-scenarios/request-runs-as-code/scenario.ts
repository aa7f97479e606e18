import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const requestRunsAsCode = defineAttackScenario({
  id: "request-runs-as-code",
  title: "The text of a request becomes code that runs",
  pattern: {
    begins: ["internet"],
    through: [by("request-text-enters-instructions"), by("answer-runs-as-code", "answer-runs-as-command")],
    ends: ["runs-code-in-application"],
  },
  severity: "critical",
  because: "one request runs code in production",
  techniques: ["LLM05:2025", "LLM01:2025", "ASI05", "AML.T0051.000", "AML.T0050"],
  breakAt: "answer-runs-as-code",
});
