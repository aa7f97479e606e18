import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceNotLogged = defineRule<ManagedKind>({
  id: "resource-not-logged",
  title: "What an AI resource is asked and does is not logged",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-MON-01", "AC-MON-04"],
  techniques: ["ASI10", "LLM10:2025"],
  why: "Without a record of prompts, answers and actions, abuse is found by its bill or not at all, and after an incident nobody can say what was asked or what leaked. A log without the text is no better.",
  fix: "Switch logging of requests and answers on, text included, into a store that only few can read and that deletes after a fixed time.",
  references: ["AWS Security Hub BedrockAgentCore.6", "Amazon Bedrock User Guide, model invocation logging"],
  check: (resource) =>
    judgePosture(resource, {
      property: "logging",
      isFlaw: (logged) => !logged,
      says: "does not log what it is asked and does",
    }),
});
