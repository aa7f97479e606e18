import { defineRule } from "../../../domain/rule.ts";
import { judgePosture } from "../shared/posture.ts";

export const containerMayGainRights = defineRule<"workload">({
  id: "container-may-gain-rights",
  title: "An AI container may gain more rights than it was started with",
  area: "infrastructure",
  appliesTo: "workload",
  severity: "low",
  controls: ["AC-AGT-10", "AC-INF-01"],
  techniques: ["ASI05", "AML.T0105"],
  why: "A program in the image that runs as root for whoever starts it, or a flaw in one, gives code that got in by a model or a tool the rights of root.",
  fix: "Set securityContext: allowPrivilegeEscalation: false, and drop all capabilities.",
  references: ["Kubernetes Pod Security Standards, restricted: privilege escalation"],
  check: (workload) =>
    judgePosture(workload, {
      property: "gainsRights",
      isFlaw: (gains) => gains,
      says: "may gain more rights than it was started with",
    }),
});
