import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceUnencryptedInTransit = defineRule<ManagedKind>({
  id: "resource-unencrypted-in-transit",
  title: "An AI resource moves data unencrypted",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-DAT-09", "AC-INF-01"],
  techniques: ["LLM02:2025", "AML.T0025"],
  why: "Prompts, answers, features and training samples cross the network readable and changeable by whoever stands between the machines.",
  fix: "Enforce TLS, and switch encryption of traffic between containers on for jobs that run on several instances.",
  references: [
    "AWS Security Hub SageMaker.9",
    "AWS Security Hub SageMaker.10",
    "AWS Security Hub SageMaker.13",
    "AWS Security Hub SageMaker.15",
    "AWS Security Hub SageMaker.22",
  ],
  check: (resource) =>
    judgePosture(resource, {
      property: "encryptedInTransit",
      isFlaw: (encrypted) => !encrypted,
      says: "moves data unencrypted",
    }),
});
