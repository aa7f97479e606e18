import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceUsesProviderKey = defineRule<ManagedKind>({
  id: "resource-uses-provider-key",
  title: "An AI resource is encrypted with a key its owner does not control",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-DAT-09", "AC-MOD-08"],
  techniques: ["LLM02:2025", "AML.T0035"],
  why: "With the provider's key you cannot say who may decrypt, see who did, or cut off access at once. For ordinary data this may be good enough; for weights, memories and training data it often is not.",
  fix: "Name a key of your own key management, with a policy that lets only this resource and its owners use it.",
  references: ["AWS Security Hub Bedrock.1", "AWS Security Hub BedrockAgentCore.3", "AWS Security Hub SageMaker.21"],
  check: (resource) =>
    judgePosture(resource, {
      property: "encryptionKey",
      isFlaw: (key) => key === "provider",
      says: "is encrypted with the provider's key",
    }),
});
