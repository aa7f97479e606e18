import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

/** How guardrails of the clouds name such a filter. */
const WANTED = /personal data|pattern|^content (?:pii|personal)/i;

export const guardrailMissesPersonalData = defineRule<"guardrail">({
  id: "guardrail-misses-personal-data",
  title: "A guardrail lets personal data and secrets pass",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "medium",
  controls: ["AC-APP-04", "AC-DAT-05"],
  techniques: ["LLM02:2025", "AML.T0057"],
  why: "What users type and what tools fetch goes to the model, into its memory and its logs, and comes out again to whoever asks well.",
  fix: "Add a filter that blocks or masks: sensitive_information_policy_config with pii_entities_config or regexes_config, sdp_settings.",
  references: ["OWASP LLM02:2025"],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    const found = guardrail.read("enforces").some((filter) => WANTED.test(filter));
    return found ? pass() : fail(`${guardrail.name} enforces no filter for personal data or secrets`);
  },
});
