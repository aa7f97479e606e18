import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const notebookNeverShutsDown = defineRule<ManagedKind>({
  id: "notebook-never-shuts-down",
  title: "A notebook stays up when nobody uses it",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-INF-01", "AC-MON-06"],
  techniques: ["AML.T0034", "LLM10:2025"],
  why: "A forgotten notebook with an accelerator costs by the hour, keeps its credentials alive and misses updates until somebody restarts it.",
  fix: "Set an idle time after which it stops: idle_settings { lifecycle_management = ENABLED }, idleTimeBeforeShutdown, idle-timeout-seconds.",
  references: ["Microsoft Defender for Cloud, idle shutdown of Workbench instances"],
  check: (resource) =>
    judgePosture(resource, { property: "idleShutdown", isFlaw: (is) => !is, says: "stays up when nobody uses it" }),
});
