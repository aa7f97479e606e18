import { defineAttackStep } from "../../../domain/attack-step.ts";

export const requestTextEntersInstructions = defineAttackStep<"operation">({
  id: "request-text-enters-instructions",
  title: "Text of a request becomes part of the instructions",
  techniques: ["AML.T0051.000", "LLM01:2025"],
  on: ["operation"],
  needs: [],
  entry: "internet",
  when: (call) => call.read("untrustedInstructions"),
  gains: "influence",
  difficulty: 1,
  because: "it takes one request",
  says: (call) => `the text of a request becomes part of the instructions of ${call.name}`,
  cutBy: ["AC-APP-02", "AC-APP-01"],
  fix: (call) => `Send what callers write to ${call.name} as a user message, never inside its instructions.`,
});
