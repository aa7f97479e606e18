import { defineResource } from "../../../domain/resource.ts";

export const gcpServiceAccountKey = defineResource({
  id: "gcp-service-account-key",
  platform: "gcp",
  title: "Key of a Google service account",
  types: { terraform: ["google_service_account_key"] },
  kind: "identity",
  of: "service_account_id",
  name: "service_account_id",
  reads: { longLivedKey: { at: "service_account_id", set: true } },
  source: "IAM REST API, projects.serviceAccounts.keys: keys made by Google do not run out",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_reasoning_engine" "agent" {
  display_name = "agent"
  spec { service_account = google_service_account.agent.email }
}
resource "google_service_account" "agent" { account_id = "agent" }
resource "google_service_account_key" "agent" { service_account_id = google_service_account.agent.name }`,
      finds: { "identity:agent": { longLivedKey: true } },
    },
  ],
});
