import { defineRule } from "../../../domain/rule.ts";
import { fail, notApplicable, pass } from "../../../domain/verdict.ts";

export const managedAgentWithoutInstructions = defineRule<"agent">({
  id: "managed-agent-without-instructions",
  title: "A managed agent has no instructions",
  area: "infrastructure",
  appliesTo: "agent",
  severity: "medium",
  controls: ["AC-AGT-01", "AC-INV-06"],
  techniques: ["ASI01", "LLM06:2025"],
  why: "Nothing says what the agent is for and what it must not do, so whatever a user or a document says fills the gap.",
  fix: "Write its task, its limits and when it must refuse or ask as instruction, and keep the text under review.",
  references: ["Microsoft Defender for Cloud, Bedrock agents should have instructions"],
  check: (agent) => {
    if (!agent.managed || !agent.speaksOf("instructed")) return notApplicable("this type has no instructions");
    return agent.read("instructed") ? pass() : fail(`${agent.name} has no instructions`);
  },
});
