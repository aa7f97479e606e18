import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

/** How guardrails of the clouds name such a filter. */
const WANTED = /prompt.?attack|jailbreak|indirect.?attack/i;

export const guardrailMissesPromptAttacks = defineRule<"guardrail">({
  id: "guardrail-misses-prompt-attacks",
  title: "A guardrail lets attacks on instructions pass",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "high",
  controls: ["AC-APP-01"],
  techniques: ["LLM01:2025", "AML.T0051", "AML.T0054"],
  why: "Orders hidden in a document or typed by a user reach the model as if you had written them, though a guardrail stands there and looks like protection.",
  fix: "Add the filter and let it block: filters_config { type = PROMPT_ATTACK, input_strength = HIGH }, the Jailbreak and Indirect Attack filters, pi_and_jailbreak_filter_settings.",
  references: ["OWASP LLM01:2025", "Microsoft Defender for Cloud, agent guardrails have jailbreak control"],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    const found = guardrail.read("enforces").some((filter) => WANTED.test(filter));
    return found ? pass() : fail(`${guardrail.name} enforces no filter against attacks on instructions`);
  },
});
