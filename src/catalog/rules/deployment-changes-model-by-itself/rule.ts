import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const deploymentChangesModelByItself = defineRule<ManagedKind>({
  id: "deployment-changes-model-by-itself",
  title: "A deployment changes to another model version by itself",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-MOD-02", "AC-TPR-04"],
  techniques: ["LLM03:2025"],
  why: "One day another version answers than the one that was tested and approved, and nobody changed a line.",
  fix: "Set version_upgrade_option to NoAutoUpgrade or OnceCurrentVersionExpired, and change the version in a reviewed commit.",
  references: ["Azure OpenAI documentation, working with models: model updates"],
  check: (resource) =>
    judgePosture(resource, {
      property: "autoUpgrade",
      isFlaw: (is) => is,
      says: "changes to another model version by itself",
    }),
});
