import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const storeMayBeOpenedToAnyone = defineRule<ManagedKind>({
  id: "store-may-be-opened-to-anyone",
  title: "A single setting can open a store of AI data to anyone",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-DAT-09", "AC-INF-02"],
  techniques: ["AML.T0035", "LLM02:2025"],
  why: "Nothing stands between one mistaken grant and the whole internet reading training data, model artefacts or logs.",
  fix: "Enforce prevention on the store itself: public_access_prevention = enforced, allow_nested_items_to_be_public = false.",
  references: ["CIS Google Cloud Platform Foundation Benchmark 5.1", "CIS Microsoft Azure Foundations Benchmark 4.17"],
  check: (resource) =>
    judgePosture(resource, {
      property: "anonymousAllowed",
      isFlaw: (is) => is,
      says: "can be opened to anyone by a single setting",
    }),
});
