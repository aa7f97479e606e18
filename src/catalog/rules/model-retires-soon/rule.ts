import { RETIRES_SOON } from "../../../domain/model-facts.ts";
import { defineRule } from "../../../domain/rule.ts";
import { judgeRetirement } from "../shared/retirement.ts";

export const modelRetiresSoon = defineRule<"model">({
  id: "model-retires-soon",
  title: "A model is used that its provider stops serving within 90 days",
  area: "models",
  appliesTo: "model",
  severity: "medium",
  controls: ["AC-MOD-09", "AC-TPR-04"],
  techniques: ["LLM03:2025", "AML.T0010.003"],
  why: "On that day requests fail or are answered by another model. Changing a model takes tests of prompts, tools and guardrails, which want more than the last week.",
  fix: "Plan the change now: choose the successor, run the evaluations with it, and change the name in a reviewed commit before the day.",
  references: ["The providers' own pages on deprecations; each finding names the one its date is from"],
  check: (model) =>
    judgeRetirement(model, {
      isFlaw: (daysLeft) => daysLeft > 0 && daysLeft <= RETIRES_SOON,
      says: ({ date, daysLeft, replacement }) =>
        `is served until ${date}, ${daysLeft} days from the date of this scan${replacement === null ? "" : `; its provider names ${replacement} instead`}`,
    }),
});
