import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const requestRunsAsQuery = defineAttackScenario({
  id: "request-runs-as-query",
  title: "The text of a request becomes a query",
  pattern: {
    begins: ["internet"],
    through: [by("request-text-enters-instructions"), by("answer-runs-as-query")],
    ends: ["runs-queries"],
  },
  severity: "high",
  because: "a query that the attacker words reads and changes whatever its role may",
  techniques: ["LLM05:2025", "LLM01:2025", "ASI02", "AML.T0051.000", "AML.T0085.001"],
  breakAt: "answer-runs-as-query",
});
