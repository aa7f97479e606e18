import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const vectorStoreWithoutInnerAccessControl = defineRule<ManagedKind>({
  id: "vector-store-without-inner-access-control",
  title: "A vector store gives everybody who reaches it every right inside",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-APP-08", "AC-DAT-10"],
  techniques: ["LLM08:2025", "AML.T0085.000"],
  why: "One credential reads, changes and deletes every index: a poisoned document can be written by whoever may only search, and one tenant reads the other.",
  fix: "Switch fine-grained access control on (advanced_security_options { enabled = true }) and map the identities that search to a role that only reads.",
  references: ["AWS Security Hub Opensearch.7"],
  check: (resource) =>
    judgePosture(resource, {
      property: "innerAccessControl",
      isFlaw: (is) => !is,
      says: "has no access control inside",
    }),
});
