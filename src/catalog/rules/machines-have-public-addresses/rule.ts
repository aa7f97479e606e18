import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const machinesHavePublicAddresses = defineRule<ManagedKind>({
  id: "machines-have-public-addresses",
  title: "The machines of an AI workspace have addresses on the internet",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-INF-02"],
  techniques: ["AML.T0049"],
  why: "Each machine of each cluster is one more thing on the internet that scanners find, and one more way out for data.",
  fix: "Deploy without public addresses: custom_parameters { no_public_ip = true }, with an outbound path of your own.",
  references: ["Microsoft Defender for Cloud, Azure Databricks clusters should disable public IP"],
  check: (resource) =>
    judgePosture(resource, {
      property: "publicAddress",
      isFlaw: (is) => is,
      says: "has machines with addresses on the internet",
    }),
});
