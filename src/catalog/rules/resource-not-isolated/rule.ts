import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceNotIsolated = defineRule<ManagedKind>({
  id: "resource-not-isolated",
  title: "Code around a model has a network it does not need",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-INF-03", "AC-AGT-10"],
  techniques: ["AML.T0025", "AML.T0011.000"],
  why: "Model containers and monitoring jobs run code that came with a model or a package. With a network it can carry out weights, data and the credentials of its role; without one it cannot.",
  fix: "Switch network isolation on where the container needs only its input and output.",
  references: [
    "AWS Security Hub SageMaker.5",
    "AWS Security Hub SageMaker.11",
    "AWS Security Hub SageMaker.12",
    "AWS Security Hub SageMaker.14",
    "AWS Security Hub SageMaker.20",
    "AWS Security Hub SageMaker.25",
  ],
  check: (resource) =>
    judgePosture(resource, {
      property: "networkIsolation",
      isFlaw: (isolated) => !isolated,
      says: "runs without network isolation",
    }),
});
