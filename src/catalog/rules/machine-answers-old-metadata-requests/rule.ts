import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const machineAnswersOldMetadataRequests = defineRule<ManagedKind>({
  id: "machine-answers-old-metadata-requests",
  title: "The metadata service of a notebook answers requests without a session",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-INF-01", "AC-IAM-07"],
  techniques: ["AML.T0055", "LLM06:2025"],
  why: "One forged request, from a notebook cell or from a package that fetches an address it was given, is enough to read the credentials of the role.",
  fix: "Ask for version 2: instance_metadata_service_configuration { minimum_instance_metadata_service_version = 2 }.",
  references: ["Amazon SageMaker API Reference, InstanceMetadataServiceConfiguration"],
  check: (resource) =>
    judgePosture(resource, {
      property: "metadataService",
      isFlaw: (service) => service === "any",
      says: "has a metadata service that answers requests without a session",
    }),
});
