import { defineRule } from "../../../domain/rule.ts";
import { fail, pass } from "../../../domain/verdict.ts";

export const requestTextEntersInstructions = defineRule<"operation">({
  id: "request-text-enters-instructions",
  title: "Text from a request is put into the instructions of a model",
  area: "prompts",
  appliesTo: "operation",
  severity: "high",
  controls: ["AC-APP-02", "AC-APP-01"],
  techniques: ["LLM01:2025", "AML.T0051.000", "ASI01"],
  why: "Instructions carry the most weight with a model. Text of a stranger inside them is followed like your own words.",
  fix: "Keep instructions constant, and hand over text from outside as a user message, marked as data.",
  check: (operation) =>
    operation.read("untrustedInstructions")
      ? fail(`${operation.name} puts text from a request into its instructions`)
      : pass(),
});
