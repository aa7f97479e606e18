import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const containerCanChangeItsFiles = defineRule<ManagedKind>({
  id: "container-can-change-its-files",
  title: "An AI container can change the files it was started from",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-AGT-10", "AC-INF-01"],
  techniques: ["AML.T0011", "ASI05"],
  why: "Code that gets in, by a package, a model file or a tool that writes files, can plant itself in the program and wait for the next call.",
  fix: "Make the root read-only (readonlyRootFilesystem, readOnlyRootFilesystem: true) and mount the folders that are written as volumes.",
  references: ["AWS Security Hub ECS.5", "NSA/CISA Kubernetes Hardening Guide, immutable container file systems"],
  check: (resource) =>
    judgePosture(resource, {
      property: "writableRoot",
      isFlaw: (is) => is,
      says: "can change the files it was started from",
    }),
});
