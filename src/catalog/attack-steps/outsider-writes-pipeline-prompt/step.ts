import { defineAttackStep } from "../../../domain/attack-step.ts";

export const outsiderWritesPipelinePrompt = defineAttackStep<"agent">({
  id: "outsider-writes-pipeline-prompt",
  title: "Text of outsiders is put into the instructions of an agent of a pipeline",
  techniques: ["AML.T0051.001", "ASI01", "LLM01:2025"],
  on: ["agent"],
  needs: [],
  entry: "contributor",
  when: (agent) =>
    agent.speaksOf("outsiderTexts") &&
    agent.read("outsiderTexts").length > 0 &&
    agent.read("outsiderTriggers").length > 0,
  gains: "influence",
  difficulty: 1,
  because: "opening an issue or a pull request takes an account",
  says: (agent) => `the text of an issue or pull request becomes part of what ${agent.name} is told`,
  cutBy: ["AC-APP-02", "AC-SUP-06"],
  fix: (agent) =>
    `Do not put titles, bodies and comments into the prompt of ${agent.name}: start it for members only (check author_association), or pass such texts in a file that it reads without rights.`,
});
