import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceOnOneInstance = defineRule<ManagedKind>({
  id: "resource-on-one-instance",
  title: "An AI endpoint runs on a single instance",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-INF-07"],
  techniques: ["AML.T0029", "LLM10:2025"],
  why: "One failed machine or one heavy request and nobody gets answers.",
  fix: "Run at least two instances, spread over zones, or let the endpoint scale by itself.",
  references: ["AWS Security Hub SageMaker.4"],
  check: (resource) =>
    judgePosture(resource, { property: "instances", isFlaw: (count) => count < 2, says: "runs on a single instance" }),
});
