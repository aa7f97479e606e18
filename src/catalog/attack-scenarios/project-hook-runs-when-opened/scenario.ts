import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const projectHookRunsWhenOpened = defineAttackScenario({
  id: "project-hook-runs-when-opened",
  title: "A hook in a project runs on whoever opens it",
  pattern: {
    begins: ["registry"],
    through: [by("opened-project-runs-hook")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "high",
  because: "opening a project is no decision to run it",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0081", "AML.T0112.000"],
  breakAt: "opened-project-runs-hook",
});
