import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const workspaceReachesItsStoreWithKeys = defineRule<ManagedKind>({
  id: "workspace-reaches-its-store-with-keys",
  title: "An AI workspace reaches its own store with a key",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "high",
  controls: ["AC-IAM-03", "AC-AGT-04"],
  techniques: ["AML.T0055", "AML.T0035", "LLM02:2025"],
  why: "Everybody in the workspace gets at all data, models and logs with the rights of the account key, whatever rights they have themselves, and the key lies in the workspace.",
  fix: "Set systemDatastoresAuthMode to identity and give people and compute roles on the store.",
  references: ["Microsoft Defender for Cloud, use Microsoft Entra ID for default storage of AI Foundry"],
  check: (resource) =>
    judgePosture(resource, {
      property: "storeAuthentication",
      isFlaw: (way) => way === "key",
      says: "reaches its store with a key",
    }),
});
