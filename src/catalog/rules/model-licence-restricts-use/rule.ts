import { defineRule } from "../../../domain/rule.ts";
import { judgeLicence } from "../shared/licence.ts";

export const modelLicenceRestrictsUse = defineRule<"model">({
  id: "model-licence-restricts-use",
  title: "The weights of a model may be used only under conditions",
  area: "models",
  appliesTo: "model",
  severity: "low",
  controls: ["AC-SUP-05"],
  techniques: ["LLM03:2025", "AML.T0010.003"],
  why: "Community licences and responsible-use licences forbid uses, ask for a notice or a name, end above a number of users or a turnover, or leave out whole regions. The conditions pass on to whoever gets the product.",
  fix: "Read the licence, note who accepted its conditions and for which use, carry its notice, and pass its conditions on. Or change to weights under Apache-2.0 or MIT.",
  references: ["SPDX licence list; the licences themselves, which each finding names"],
  check: (model) => judgeLicence(model, "restricted", "may be used only under the conditions of its licence"),
});
