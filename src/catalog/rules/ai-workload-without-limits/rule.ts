import { defineRule } from "../../../domain/rule.ts";
import { judgePosture } from "../shared/posture.ts";

export const aiWorkloadWithoutLimits = defineRule<"workload">({
  id: "ai-workload-without-limits",
  title: "An AI workload may take all of its machine",
  area: "infrastructure",
  appliesTo: "workload",
  severity: "low",
  controls: ["AC-AGT-05", "AC-INF-07"],
  techniques: ["LLM10:2025", "AML.T0029"],
  why: "One long prompt or a loop of an agent takes the memory of everything else on the machine; and nobody sees how much is normal.",
  fix: "Set resources: limits for memory, and for cpu where others share the machine.",
  references: ["NSA/CISA Kubernetes Hardening Guide, resource policies"],
  check: (workload) =>
    judgePosture(workload, {
      property: "boundedResources",
      isFlaw: (bounded) => !bounded,
      says: "may take all of its machine: no limits are set",
    }),
});
