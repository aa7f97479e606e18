import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const agentWithoutGuardrail = defineRule<"agent">({
  id: "agent-without-guardrail",
  title: "A managed agent has no guardrail",
  area: "infrastructure",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-APP-01", "AC-APP-05"],
  techniques: ["LLM01:2025", "ASI01", "AML.T0051"],
  why: "Nothing screens what people and documents tell the agent, nor what it answers: injected instructions reach its tools, and personal data its users.",
  fix: "Attach a guardrail with a filter for prompt attacks and one for the data that must not leave.",
  references: ["Microsoft Defender for Cloud, AWS Bedrock agents should have guardrails"],
  check: (agent) => {
    if (!agent.managed) return notApplicable("no managed resource");
    if (!agent.speaksOf("guardrails")) return notApplicable("this type has no setting for guardrails");
    return agent.read("guardrails") === 0 ? fail(`${agent.name} has no guardrail`) : pass();
  },
});
