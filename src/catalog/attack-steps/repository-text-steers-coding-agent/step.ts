import { defineAttackStep } from "../../../domain/attack-step.ts";

export const repositoryTextSteersCodingAgent = defineAttackStep<"agent">({
  id: "repository-text-steers-coding-agent",
  title: "A coding agent reads the text of a repository and of what it fetches",
  techniques: ["AML.T0051.001", "ASI01", "LLM01:2025"],
  on: ["agent"],
  needs: [],
  entry: "content",
  when: (agent) => agent.speaksOf("bypassesApproval") && !agent.speaksOf("outsiderTriggers"),
  gains: "influence",
  difficulty: 2,
  because: "a comment, a document or a dependency's text is enough, once the agent opens it",
  says: (agent) => `${agent.name} reads files and pages that others write`,
  cutBy: ["AC-APP-01", "AC-AGT-10"],
  fix: (agent) =>
    `Keep ${agent.name} in a development container without keys, and have it ask before it runs commands or fetches pages.`,
});
