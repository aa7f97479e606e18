import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const pipelineAgentLendsItsRights = defineAttackStep<"agent">({
  id: "pipeline-agent-lends-its-rights",
  title: "A steered agent of a pipeline uses the rights it runs with",
  techniques: ["ASI03", "AML.T0012", "AML.T0098"],
  on: ["agent"],
  needs: [itself("influence")],
  when: (agent) => agent.speaksOf("unattendedPowers") && agent.read("unattendedPowers").length > 0,
  gains: "impersonate",
  difficulty: 1,
  because: "the rights are there while it runs",
  says: (agent) => `${agent.name} uses the rights and secrets of its run`,
  cutBy: ["AC-SUP-06", "AC-AGT-03"],
  fix: (agent) =>
    `Give the run of ${agent.name} read-only rights (permissions: contents: read) and no secrets; let a second job without AI make the change after a review.`,
});
