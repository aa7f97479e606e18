import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const answerRunsAsCommand = defineAttackStep<"operation">({
  id: "answer-runs-as-command",
  title: "What a steered model answers runs as a command",
  techniques: ["LLM05:2025", "ASI05", "AML.T0050"],
  on: ["operation"],
  needs: [itself("influence")],
  when: (call) => call.read("outputReaches").includes("shell"),
  gains: "execute",
  difficulty: 2,
  because: "the model must be led to write it",
  says: (call) => `what the model answers to ${call.name} runs as a command`,
  cutBy: ["AC-APP-03"],
  fix: (call) =>
    `Do not put the answer of ${call.name} into a shell: take an action and arguments by a schema and call the program with a list of arguments, without a shell.`,
});
