import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const storeDeletedByOneCommand = defineRule<ManagedKind>({
  id: "store-deleted-by-one-command",
  title: "A store of AI data can be deleted with all it holds by one command",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-INF-07", "AC-DAT-03"],
  techniques: ["AML.T0059", "LLM04:2025"],
  why: "Training data, embeddings and logs are gone with one mistaken or malicious destroy, and so is the proof of what a model was trained on.",
  fix: "Switch deletion protection on (deletion_protection = true) and leave force_destroy off for buckets with data.",
  references: ["AWS Security Hub RDS.7"],
  check: (resource) =>
    judgePosture(resource, {
      property: "deletionProtected",
      isFlaw: (is) => !is,
      says: "can be deleted with all it holds by one command",
    }),
});
