import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const guardrailEnforcesNothing = defineRule<"guardrail">({
  id: "guardrail-enforces-nothing",
  title: "A guardrail is there and blocks nothing",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "high",
  controls: ["AC-APP-05", "AC-APP-01"],
  techniques: ["LLM01:2025", "AML.T0054", "AML.T0051"],
  why: "A guardrail whose filters are all off or only watch looks like protection in every list and stops nothing.",
  fix: "Give at least one filter a strength and an action that blocks or masks, prompt attacks first.",
  references: ["Amazon Bedrock API Reference, GuardrailContentFilterConfig"],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    return guardrail.read("enforces").length === 0 ? fail(`${guardrail.name} blocks nothing`) : pass();
  },
});
