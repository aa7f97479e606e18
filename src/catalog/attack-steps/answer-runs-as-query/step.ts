import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const answerRunsAsQuery = defineAttackStep<"operation">({
  id: "answer-runs-as-query",
  title: "What a steered model answers runs as a query",
  techniques: ["LLM05:2025", "ASI02", "AML.T0085.001"],
  on: ["operation"],
  needs: [itself("influence")],
  when: (call) => call.read("outputReaches").includes("sql"),
  gains: "write",
  difficulty: 2,
  because: "the model must be led to write it",
  says: (call) => `what the model answers to ${call.name} runs as a query`,
  cutBy: ["AC-APP-03"],
  fix: (call) =>
    `Run the query of ${call.name} with a role that may only read what the asker may see, through views or row-level rules, and refuse all but one SELECT by a parser.`,
});
