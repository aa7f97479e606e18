import type { TableName } from "../engine/tables.ts";

/** The key of every table after the organisation: the order in which rows are copied and forgotten. */
export const PRIMARY_KEYS: { readonly [Name in TableName]: readonly string[] } = {
  organisation: [],
  project: ["project"],
  source: ["source"],
  run: ["run"],
  not_examined: ["run", "number"],
  observation: ["source", "connector"],
  sighting: ["source", "local", "valid_from"],
  sighting_identity: ["kind", "identity", "source", "local"],
  asset: ["asset", "valid_from"],
  relationship: ["source", "from_local", "verb", "to_local", "valid_from"],
  edge_gap: ["source", "local", "verb"],
  finding: ["finding", "valid_from"],
  finding_event: ["finding", "number"],
  undecided: ["asset", "rule", "valid_from"],
  identity_decision: ["decision"],
  search_document: ["type", "ref"],
  audit_entry: ["number"],
  audit_checkpoint: ["size"],
  job: ["job"],
  schedule: ["schedule"],
};
