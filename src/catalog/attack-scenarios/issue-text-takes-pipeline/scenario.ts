import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const issueTextTakesPipeline = defineAttackScenario({
  id: "issue-text-takes-pipeline",
  title: "The text of an issue uses the rights of a pipeline",
  pattern: {
    begins: ["contributor"],
    through: [by("outsider-writes-pipeline-prompt"), by("pipeline-agent-lends-its-rights")],
    ends: ["uses-rights-of-pipeline"],
  },
  severity: "critical",
  because: "what a pipeline may write becomes what everyone runs",
  techniques: ["ASI01", "ASI03", "LLM01:2025", "AML.T0051.001", "AML.T0098"],
  breakAt: "outsider-writes-pipeline-prompt",
});
