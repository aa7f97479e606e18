import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const serviceCannotCheckIdentities = defineRule<ManagedKind>({
  id: "service-cannot-check-identities",
  title: "An AI service cannot check identities, so that keys are the only way in",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-IAM-02", "AC-IAM-03"],
  techniques: ["AML.T0055", "LLM02:2025"],
  why: "Without a subdomain of its own an Azure AI service accepts no Entra tokens and no private endpoint: every caller must hold a key, and a key says nothing of who holds it.",
  fix: "Set custom_subdomain_name, change callers to identities, then switch local authentication off.",
  references: ["Azure AI services documentation, authenticate with Microsoft Entra ID: custom subdomain"],
  check: (resource) =>
    judgePosture(resource, {
      property: "identityAuthentication",
      isFlaw: (is) => !is,
      says: "has no subdomain of its own, so that it cannot check identities",
    }),
});
