import { defineResource } from "../../../domain/resource.ts";

export const gcpServiceAccount = defineResource({
  id: "gcp-service-account",
  platform: "gcp",

  title: "Google Cloud service account that AI runs as",
  types: { terraform: ["google_service_account"] },
  kind: "identity",
  ordinary: true,
  name: "account_id",
  fixed: { identityType: "service", grants: [] },
  reads: {},
  source: "IAM REST API, projects.serviceAccounts",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_service_account" "lab" { account_id = "lab-sa" }
resource "google_service_account" "other" { account_id = "other" }
resource "google_workbench_instance" "lab" {
  name = "lab"
  gce_setup {
    service_accounts { email = google_service_account.lab.email }
  }
}`,
      finds: { "identity:lab-sa": { grants: [] } },
    },
  ],
});
