import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const storeHasRightsPerObject = defineRule<ManagedKind>({
  id: "store-has-rights-per-object",
  title: "Objects in a store of AI data have rights of their own",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-DAT-09", "AC-IAM-01"],
  techniques: ["AML.T0035", "LLM02:2025"],
  why: "Who may read what cannot be told from the store: one object among millions may be open, and a review of the store does not see it.",
  fix: "Use rights of the store alone: uniform_bucket_level_access = true.",
  references: ["CIS Google Cloud Platform Foundation Benchmark 5.2"],
  check: (resource) =>
    judgePosture(resource, {
      property: "rightsPerObject",
      isFlaw: (is) => is,
      says: "has objects with rights of their own",
    }),
});
