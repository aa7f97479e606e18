import { defineRule } from "../../../domain/rule.ts";
import { judgeRetirement } from "../shared/retirement.ts";

export const modelIsRetired = defineRule<"model">({
  id: "model-is-retired",
  title: "A model is used that its provider no longer serves",
  area: "models",
  appliesTo: "model",
  severity: "high",
  controls: ["AC-MOD-09", "AC-TPR-04"],
  techniques: ["LLM03:2025", "AML.T0010.003"],
  why: "Requests to a retired model fail, or are quietly sent to another one that nobody tested. Either way what was approved is not what answers.",
  fix: "Change to a model that is served, run the evaluations again with it, and change the name in a reviewed commit.",
  references: ["The providers' own pages on deprecations; each finding names the one its date is from"],
  check: (model) =>
    judgeRetirement(model, {
      isFlaw: (daysLeft) => daysLeft <= 0,
      says: ({ date, replacement }) =>
        `was retired on ${date}${replacement === null ? "" : `; its provider names ${replacement} instead`}`,
    }),
});
