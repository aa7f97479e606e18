import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const modelImageFromSharedRegistry = defineRule<ManagedKind>({
  id: "model-image-from-shared-registry",
  title: "A model's container image is not pulled through its owner's network",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-SUP-03", "AC-INF-03"],
  techniques: ["AML.T0010.004", "LLM03:2025"],
  why: "An image from a registry outside your network can be changed or withdrawn by others, and the pull needs a way out of the network.",
  fix: "Keep the image in a private registry that is reached through your network, and set the model to pull it from there.",
  references: ["AWS Security Hub SageMaker.16", "AWS Security Hub SageMaker.19"],
  check: (resource) =>
    judgePosture(resource, {
      property: "privateImageRegistry",
      isFlaw: (isPrivate) => !isPrivate,
      says: "pulls its container image outside its owner's network",
    }),
});
