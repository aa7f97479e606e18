import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const modelVersionFloats = defineRule<"model">({
  id: "model-version-floats",
  title: "A model is named by an alias that moves",
  area: "models",
  appliesTo: "model",
  severity: "low",
  controls: ["AC-MOD-02"],
  techniques: ["LLM03:2025"],
  why: "An alias such as latest points at another model whenever the provider decides. Tests, approvals and evaluations made yesterday then speak of a model that is gone.",
  fix: "Name the dated version, and change it in a reviewed commit.",
  check: (model) => {
    if (model.managed) return notApplicable("a deployment of its own, no version of a provider");
    if (model.read("usage") !== "used") return notApplicable("offered, not used");
    // On a hub the word is part of a repository's name; what moves there is the revision.
    if (model.read("source") === "hub") return notApplicable("named by its repository on a hub");
    return /(?:^|[-:])latest$/.test(model.read("modelId")) ? fail(`${model.name} moves with its provider`) : pass();
  },
});
