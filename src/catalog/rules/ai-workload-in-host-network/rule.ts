import { defineRule } from "../../../domain/rule.ts";
import { judgePosture } from "../shared/posture.ts";

export const aiWorkloadInHostNetwork = defineRule<"workload">({
  id: "ai-workload-in-host-network",
  title: "An AI workload shares the network of its machine",
  area: "infrastructure",
  appliesTo: "workload",
  severity: "medium",
  controls: ["AC-INF-03", "AC-INF-04"],
  techniques: ["AML.T0049", "LLM06:2025"],
  why: "It listens on the addresses of the machine, past every policy of the cluster, and reaches the metadata service and the agents of the node.",
  fix: "Leave hostNetwork out and offer a service; use a network plugin where speed between accelerators is the reason.",
  references: ["Kubernetes Pod Security Standards, baseline: host namespaces"],
  check: (workload) =>
    judgePosture(workload, {
      property: "hostNetwork",
      isFlaw: (shared) => shared,
      says: "shares the network of its machine",
    }),
});
