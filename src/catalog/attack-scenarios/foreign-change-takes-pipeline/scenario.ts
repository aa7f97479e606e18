import { by, defineAttackScenario } from "../../../domain/attack-scenario.ts";

export const foreignChangeTakesPipeline = defineAttackScenario({
  id: "foreign-change-takes-pipeline",
  title: "A pull request of an outsider uses the rights of a pipeline",
  pattern: {
    begins: ["contributor"],
    through: [by("outsider-starts-pipeline-agent"), by("pipeline-agent-lends-its-rights")],
    ends: ["uses-rights-of-pipeline"],
  },
  severity: "critical",
  because: "the agent reads the change it is to review",
  techniques: ["ASI01", "ASI03", "LLM01:2025", "AML.T0051.001", "AML.T0012"],
  breakAt: "outsider-starts-pipeline-agent",
});
