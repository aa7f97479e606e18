import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceHasOpenEgress = defineRule<ManagedKind>({
  id: "resource-has-open-egress",
  title: "An AI resource can open connections to the whole internet",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-INF-03", "AC-INF-01"],
  techniques: ["AML.T0025", "LLM02:2025"],
  why: "Notebooks, training jobs and agents hold data, weights and credentials. With a way to the internet that is not yours, a poisoned package, a prompt injection or a mistake carries them out, and no log of yours shows it.",
  fix: "Switch the provider's direct internet access off, attach the resource to your own network, and let traffic out only to the hosts it needs.",
  references: ["AWS Security Hub SageMaker.1", "MITRE ATLAS AML.T0025"],
  check: (resource) =>
    judgePosture(resource, {
      property: "internetEgress",
      isFlaw: (open) => open,
      says: "reaches the internet directly",
    }),
});
