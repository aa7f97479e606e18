import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

/** How guardrails of the clouds name such a filter. */
const WANTED = /content (?:hate|hate_speech|violence|sexual\w*|misconduct|insults|self.?harm|harassment|dangerous)/i;

export const guardrailMissesHarmfulContent = defineRule<"guardrail">({
  id: "guardrail-misses-harmful-content",
  title: "A guardrail lets harmful content pass",
  area: "infrastructure",
  appliesTo: "guardrail",
  severity: "medium",
  controls: ["AC-APP-05"],
  techniques: ["LLM05:2025", "AML.T0048.003"],
  why: "Hate, violence, sexual content or help for crime goes out under your name, and into whatever acts on the answer.",
  fix: "Add the filters and let them block on both sides: HATE, VIOLENCE, SEXUAL, MISCONDUCT, INSULTS with strength MEDIUM or HIGH.",
  references: ["Amazon Bedrock API Reference, GuardrailContentFilterConfig"],
  check: (guardrail) => {
    if (!guardrail.managed) return notApplicable("no managed resource");
    const found = guardrail.read("enforces").some((filter) => WANTED.test(filter));
    return found ? pass() : fail(`${guardrail.name} enforces no filter against harmful content`);
  },
});
