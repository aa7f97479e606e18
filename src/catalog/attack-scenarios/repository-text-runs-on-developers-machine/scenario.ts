import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const repositoryTextRunsOnDevelopersMachine = defineAttackScenario({
  id: "repository-text-runs-on-developers-machine",
  title: "Text in a repository runs commands on a developer's machine",
  pattern: {
    begins: ["content"],
    through: [by("repository-text-steers-coding-agent"), by("unasked-coding-agent-runs-commands")],
    ends: ["runs-code-beside-agent"],
  },
  severity: "critical",
  because: "it runs as the developer, with all keys and sessions",
  techniques: ["ASI05", "ASI01", "LLM01:2025", "AML.T0051.001", "AML.T0112.000"],
  breakAt: "unasked-coding-agent-runs-commands",
});
