import { defineRule } from "../../../domain/rule.ts";
import { judgeLicence } from "../shared/licence.ts";

export const modelLicenceForbidsCommercialUse = defineRule<"model">({
  id: "model-licence-forbids-commercial-use",
  title: "The weights of a model may not be used commercially",
  area: "models",
  appliesTo: "model",
  severity: "medium",
  controls: ["AC-SUP-05"],
  techniques: ["LLM03:2025", "AML.T0010.003"],
  why: "A product, and in some of these licences any use inside a company, is a breach. The owner may forbid further use from one day to the next, and what was built on the weights goes with them.",
  fix: "Buy the commercial licence where there is one, or change to weights under Apache-2.0, MIT or terms your lawyers accepted. Where it is research only, keep it out of what is shipped.",
  references: ["SPDX licence list; the licences themselves, which each finding names"],
  check: (model) => judgeLicence(model, "non-commercial", "may not be used commercially"),
});
