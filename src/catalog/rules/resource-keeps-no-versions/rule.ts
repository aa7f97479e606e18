import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceKeepsNoVersions = defineRule<ManagedKind>({
  id: "resource-keeps-no-versions",
  title: "A store of models or training data keeps no earlier versions",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-DAT-03", "AC-MOD-03"],
  techniques: ["LLM04:2025", "AML.T0020"],
  why: "Data or weights that are overwritten, by mistake or to poison, cannot be compared with what was there before, nor brought back.",
  fix: "Switch versioning on, with a rule that removes old versions after a time.",
  references: ["AWS Security Hub S3.14"],
  check: (resource) =>
    judgePosture(resource, { property: "versioned", isFlaw: (kept) => !kept, says: "keeps no earlier versions" }),
});
