import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceRunsAsDefaultIdentity = defineRule<ManagedKind>({
  id: "resource-runs-as-default-identity",
  title: "An AI resource runs as the identity that its whole project shares",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-AGT-03", "AC-IAM-01"],
  techniques: ["ASI03", "LLM06:2025", "AML.T0012"],
  why: "The default service account of a project often may edit everything in it, and what one workload does with it cannot be told from what all others do.",
  fix: "Make a service account for it with the roles it needs, and name it: service_account = google_service_account.x.email.",
  references: ["CIS Google Cloud Platform Foundation Benchmark 4.1"],
  check: (resource) =>
    judgePosture(resource, {
      property: "defaultIdentity",
      isFlaw: (is) => is,
      says: "runs as the default identity of its project",
    }),
});
