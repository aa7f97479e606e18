import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceNotEncrypted = defineRule<ManagedKind>({
  id: "resource-not-encrypted",
  title: "An AI resource stores data unencrypted",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-DAT-09", "AC-MOD-08"],
  techniques: ["LLM02:2025", "AML.T0035"],
  why: "A copied disk, snapshot or backup can be read by whoever holds it; indexes and memories repeat the text they were made from.",
  fix: "Switch encryption at rest on, best with a key of your own. Many services allow that only when the resource is created.",
  references: ["AWS Security Hub Opensearch.1", "AWS Security Hub RDS.27"],
  check: (resource) =>
    judgePosture(resource, {
      property: "encryptionKey",
      isFlaw: (key) => key === null,
      says: "stores data unencrypted",
    }),
});
