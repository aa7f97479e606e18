import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const skillOrdersRunCommands = defineAttackScenario({
  id: "skill-orders-run-commands",
  title: "Hidden orders in a skill run commands through a coding agent",
  pattern: {
    begins: ["registry"],
    through: [by("skill-carries-orders"), by("skill-steers-agent"), by("unasked-coding-agent-runs-commands")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "high",
  because: "a skill is read as instructions and looks like a document",
  techniques: ["ASI04", "ASI05", "LLM01:2025", "AML.T0110.000"],
  breakAt: "skill-carries-orders",
});
