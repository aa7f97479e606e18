import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceAcceptsKeys = defineRule<ManagedKind>({
  id: "resource-accepts-keys",
  title: "An AI resource accepts long-lived keys or passwords",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-IAM-03", "AC-IAM-02"],
  techniques: ["AML.T0055", "AML.T0012"],
  why: "A key proves no identity, is copied into code and notebooks, works from anywhere and stays valid until somebody rotates it. Logs show the key, not the person.",
  fix: "Switch key or password sign-in off and give callers identities with roles.",
  references: ["Microsoft Defender for Cloud, Azure AI Services key access"],
  check: (resource) =>
    judgePosture(resource, {
      property: "keyAuthentication",
      isFlaw: (accepted) => accepted,
      says: "accepts long-lived keys or passwords",
    }),
});
