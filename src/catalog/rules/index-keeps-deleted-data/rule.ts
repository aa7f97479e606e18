import { defineRule } from "../../../domain/rule.ts";
import { judgePosture, MANAGED_KINDS, type ManagedKind } from "../shared/posture.ts";

export const indexKeepsDeletedData = defineRule<ManagedKind>({
  id: "index-keeps-deleted-data",
  title: "What is deleted at its source stays in the index",
  area: "infrastructure",
  appliesTo: MANAGED_KINDS,
  severity: "medium",
  controls: ["AC-DAT-07", "AC-DAT-08"],
  techniques: ["LLM08:2025", "LLM02:2025"],
  why: "An agent goes on answering from documents that were withdrawn or had to be erased, and nobody who looks at the source sees them.",
  fix: "Set data_deletion_policy to DELETE, so that removing the data source removes what came from it.",
  references: ["Amazon Bedrock API Reference, CreateDataSource dataDeletionPolicy"],
  check: (resource) =>
    judgePosture(resource, {
      property: "keepsDeleted",
      isFlaw: (is) => is,
      says: "keeps what is deleted at its source",
    }),
});
