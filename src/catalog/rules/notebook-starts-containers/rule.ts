import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const notebookStartsContainers = defineRule<ManagedKind>({
  id: "notebook-starts-containers",
  title: "People in a notebook domain can start containers of their own",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "low",
  controls: ["AC-INF-01", "AC-SUP-03"],
  techniques: ["AML.T0011", "AML.T0010.004"],
  why: "Images come from wherever a person pulls them, past the registry and the scans that the platform relies on.",
  fix: "Switch it off, or keep it to trusted accounts: docker_settings { enable_docker_access = DISABLED } or vpc_only_trusted_accounts.",
  references: ["Amazon SageMaker API Reference, DockerSettings"],
  check: (resource) =>
    judgePosture(resource, {
      property: "startsContainers",
      isFlaw: (is) => is,
      says: "lets people start containers of their own",
    }),
});
