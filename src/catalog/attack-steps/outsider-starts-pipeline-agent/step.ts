import { defineAttackStep } from "../../../domain/attack-step.ts";

export const outsiderStartsPipelineAgent = defineAttackStep<"agent">({
  id: "outsider-starts-pipeline-agent",
  title: "An outsider starts an agent of a pipeline on his own work",
  techniques: ["AML.T0051.001", "ASI01"],
  on: ["agent"],
  needs: [],
  entry: "contributor",
  when: (agent) => agent.speaksOf("outsiderTriggers") && agent.read("outsiderTriggers").length > 0,
  gains: "influence",
  difficulty: 2,
  because: "the agent reads the outsider's change or comment to do its work",
  says: (agent) => `${agent.name} starts on what an outsider sends in, and reads it`,
  cutBy: ["AC-SUP-06", "AC-APP-01"],
  fix: (agent) =>
    `Start ${agent.name} for members only (check author_association or a label that members set), or after one of them approved the run.`,
});
