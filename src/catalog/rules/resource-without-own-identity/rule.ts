import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceWithoutOwnIdentity = defineRule<ManagedKind>({
  id: "resource-without-own-identity",
  title: "An AI service has no identity to reach others with",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-AGT-03", "AC-IAM-03"],
  techniques: ["LLM06:2025", "AML.T0055"],
  why: "Without an identity it reaches stores, key vaults and other services with keys that people copy around, and its own key for encryption cannot be used at all.",
  fix: "Give it a managed identity (identity { type = SystemAssigned }) and grant that what it needs.",
  references: ["Microsoft Defender for Cloud, Azure AI Services resources should use managed identity"],
  check: (resource) =>
    judgePosture(resource, { property: "hasIdentity", isFlaw: (is) => !is, says: "has no identity of its own" }),
});
