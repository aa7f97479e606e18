import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const skillScriptRunsOnDevelopersMachine = defineAttackScenario({
  id: "skill-script-runs-on-developers-machine",
  title: "A script of a skill runs on a developer's machine",
  pattern: {
    begins: ["registry"],
    through: [by("skill-script-is-hostile"), by("skill-script-runs-beside-agent")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "high",
  because: "it runs as the developer, with all keys and sessions",
  techniques: ["ASI04", "ASI05", "LLM03:2025", "AML.T0011.002"],
  breakAt: "skill-script-is-hostile",
});
