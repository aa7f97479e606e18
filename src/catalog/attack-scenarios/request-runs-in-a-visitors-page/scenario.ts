import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const requestRunsInAVisitorsPage = defineAttackScenario({
  id: "request-runs-in-a-visitors-page",
  title: "The text of a request runs in the page of a visitor",
  pattern: {
    begins: ["internet"],
    through: [by("request-text-enters-instructions"), by("answer-runs-in-page")],
    ends: ["acts-as-visitor"],
  },
  severity: "high",
  because: "script in a page acts with the session of whoever opens it",
  techniques: ["LLM05:2025", "LLM01:2025", "ASI09", "AML.T0051.000", "AML.T0077"],
  breakAt: "answer-runs-in-page",
});
