import { defineAttackStep, itself } from "../../../domain/attack-step.ts";

export const answerRunsInPage = defineAttackStep<"operation">({
  id: "answer-runs-in-page",
  title: "What a steered model answers runs in a visitor's page",
  techniques: ["LLM05:2025", "AML.T0077"],
  on: ["operation"],
  needs: [itself("influence")],
  when: (call) => call.read("outputReaches").includes("html"),
  gains: "impersonate",
  difficulty: 2,
  because: "the model must be led to write it",
  says: (call) => `what the model answers to ${call.name} becomes part of a page unescaped`,
  cutBy: ["AC-APP-03"],
  fix: (call) =>
    `Escape or sanitise the answer of ${call.name} before it is shown (for instance with DOMPurify, after Markdown), and forbid inline script and foreign images by a content security policy.`,
});
