import { defineRule } from "../../../domain/rule.ts";
import { failEach, notApplicable } from "../../../domain/verdict.ts";

export const aiWorkloadControlsItsHost = defineRule<"workload">({
  id: "ai-workload-controls-its-host",
  title: "An AI workload can take over the machine it runs on",
  area: "infrastructure",
  appliesTo: "workload",
  severity: "high",
  controls: ["AC-INF-01", "AC-INF-06", "AC-AGT-10"],
  techniques: ["AML.T0105", "ASI05"],
  why: "Models load files of strangers, agents run commands that a prompt can steer. Privileged, or with the container socket or the disk of the host, whoever gets hold of one such process has the machine and everything else on it.",
  fix: "Take privileged, host namespaces and mounts of the host out; ask for the accelerator by its device plugin. Start sandboxes through a service with its own limits instead of the container socket.",
  references: ["Kubernetes documentation, Pod Security Standards", "Docker documentation, daemon attack surface"],
  check: (workload) => {
    if (!workload.managed || !workload.speaksOf("hostSignals")) return notApplicable("no container");
    return failEach(
      workload.read("hostSignals").map(({ id, message, evidence }) => ({
        message: `${workload.name} ${message}`,
        subject: id,
        ...(evidence !== undefined && { evidence: [evidence] }),
      })),
    );
  },
});
