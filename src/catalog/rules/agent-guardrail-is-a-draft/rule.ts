import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const agentGuardrailIsADraft = defineRule<"agent">({
  id: "agent-guardrail-is-a-draft",
  title: "An agent is guarded by the draft of a guardrail",
  area: "infrastructure",
  appliesTo: "agent",
  severity: "low",
  controls: ["AC-APP-05", "AC-INF-05"],
  techniques: ["LLM01:2025"],
  why: "Whatever somebody tries out in the draft holds at once for the users of the agent: a filter that is switched off for a test is off in production.",
  fix: "Publish a version (aws_bedrock_guardrail_version) and name its number as guardrail_version.",
  references: ["Amazon Bedrock User Guide, guardrail versions"],
  check: (agent) => {
    if (!agent.managed || !agent.speaksOf("guardrailPinned"))
      return notApplicable("it names no version of a guardrail");
    const evidence = agent.evidence.filter((item) => item.property === "guardrailPinned");
    return agent.read("guardrailPinned")
      ? pass()
      : fail(`${agent.name} is guarded by the draft of a guardrail`, { evidence });
  },
});
