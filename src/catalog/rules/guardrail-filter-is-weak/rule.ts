import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const guardrailFilterIsWeak = defineRule<"guardrail">({
  id: "guardrail-filter-is-weak",
  title: "A filter of a guardrail stops only the plainest cases",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "low",
  controls: ["AC-APP-05", "AC-APP-01"],
  techniques: ["LLM01:2025", "AML.T0054"],
  why: "At its lowest strength a filter acts only where it is nearly sure. Attacks that are worded with a little care pass, and the guardrail counts as on.",
  fix: "Raise the strength to MEDIUM or HIGH (Bedrock), the threshold to Medium (Azure), the confidence to MEDIUM_AND_ABOVE (Model Armor), and test with your own texts.",
  references: [
    "Amazon Bedrock User Guide, content filters: filter strength",
    "Model Armor documentation, confidence levels",
  ],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    if (!guardrail.speaksOf("weak")) return notApplicable("its filters have no strength");
    const shown = guardrail.evidence.filter((item) => item.property === "weak");
    return failEach(
      guardrail.read("weak").map((filter) => ({
        message: `${guardrail.name} stops only the plainest cases by its filter ${filter}`,
        subject: filter,
        ...(shown.length > 0 && { evidence: shown }),
      })),
    );
  },
});
