import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const answerRunsAsCode = defineAttackStep<"operation">({
  id: "answer-runs-as-code",
  title: "What a steered model answers runs as code",
  techniques: ["LLM05:2025", "ASI05", "AML.T0050"],
  on: ["operation"],
  needs: [itself("influence")],
  when: (call) => call.read("outputReaches").includes("eval"),
  gains: "execute",
  difficulty: 2,
  because: "the model must be led to write it",
  says: (call) => `what the model answers to ${call.name} runs as code`,
  cutBy: ["AC-APP-03"],
  fix: (call) =>
    `Do not run the answer of ${call.name}: have the model fill a schema (structured output) and choose the action from a fixed list, or run it in a sandbox without secrets.`,
});
