import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const guardrailFilterInactive = defineRule<"guardrail">({
  id: "guardrail-filter-inactive",
  title: "A guardrail declares a filter that does nothing",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "medium",
  controls: ["AC-APP-05", "AC-APP-04"],
  techniques: ["LLM01:2025", "LLM02:2025", "AML.T0054"],
  why: "A filter with strength or action NONE on both sides is counted as present and lets everything pass.",
  fix: "Give the filter a strength and a blocking or masking action, or remove it.",
  references: ["Amazon Bedrock API Reference, GuardrailContentFilterConfig, GuardrailPiiEntityConfig"],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    const shown = guardrail.evidence.filter((item) => item.property === "inactive");
    return failEach(
      guardrail.read("inactive").map((filter) => ({
        message: `${guardrail.name} lets everything pass its filter ${filter}`,
        subject: filter,
        ...(shown.length > 0 && { evidence: shown }),
      })),
    );
  },
});
