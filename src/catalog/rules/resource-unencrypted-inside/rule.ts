import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const resourceUnencryptedInside = defineRule<ManagedKind>({
  id: "resource-unencrypted-inside",
  title: "The nodes of a vector store talk to each other unencrypted",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-DAT-09"],
  techniques: ["LLM08:2025", "AML.T0025"],
  why: "Encryption that ends at the first node leaves embeddings and the texts beside them readable on the network between the nodes.",
  fix: "Switch node-to-node encryption on: node_to_node_encryption { enabled = true }. It cannot be switched off again.",
  references: ["AWS Security Hub Opensearch.3"],
  check: (resource) =>
    judgePosture(resource, {
      property: "encryptedInside",
      isFlaw: (is) => !is,
      says: "has nodes that talk to each other unencrypted",
    }),
});
