import type { TableName } from "./tables.ts";

/**
 * How a project's reader finds its rows: `source`: the row came from one source; `asset`: the row is about an asset that a source of
 * the project sees; `version`: the same for a row that holds in an interval, in which the source must have seen it; `shown`: such a
 * row that says itself who sees it while it holds; `finding`: a finding on an asset that it sees, or saw when it was fixed, which says
 * so too; `found`: the row says who sees it; `finding-event`: about such a finding; `project`: the row names its
 * project; `audience`: the row names an audience to which the project belongs; `organisation`: the row is of the organisation as a whole, and no project's reader sees it.
 */
export type Visibility =
  | "source"
  | "asset"
  | "version"
  | "shown"
  | "finding"
  | "found"
  | "finding-event"
  | "project"
  | "audience"
  | "organisation";

/** Every table says who may see it: a table that is missing here cannot be read through a handle. */
export const VISIBILITY: { readonly [Name in TableName]: Visibility } = {
  organisation: "organisation",
  project: "project",
  source: "project",
  run: "source",
  not_examined: "source",
  observation: "source",
  upload_part: "source",
  sighting: "source",
  sighting_identity: "source",
  asset: "shown",
  relationship: "source",
  edge_gap: "source",
  code_frame: "source",
  asset_word: "source",
  finding: "finding",
  finding_event: "finding-event",
  undecided: "version",
  identity_decision: "organisation",
  audience: "project",
  asset_tally: "audience",
  finding_tally: "audience",
  relationship_tally: "audience",
  asset_mark: "asset",
  baseline: "project",
  baseline_version: "project",
  drift: "project",
  drift_event: "project",
  drift_gap: "project",
  search_document: "found",
  audit_entry: "organisation",
  audit_checkpoint: "organisation",
  job: "organisation",
  schedule: "organisation",
  person: "organisation",
  team: "organisation",
  team_member: "organisation",
  custom_role: "organisation",
  session: "organisation",
  service_token: "organisation",
  one_time_link: "organisation",
  kept_reply: "organisation",
  data_key: "organisation",
  secret: "organisation",
  passkey: "organisation",
  spent: "organisation",
  outside_identity: "organisation",
  setting: "organisation",
  saved_view: "organisation",
  notice_reading: "organisation",
  visit: "organisation",
  put_away: "organisation",
  second_factor: "organisation",
  recovery_code: "organisation",
  challenge: "organisation",
  webhook: "organisation",
  webhook_message: "organisation",
};
