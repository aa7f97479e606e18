import { defineResource } from "../../../domain/resource.ts";

export const gcpProjectRole = defineResource({
  id: "gcp-project-role",
  platform: "gcp",

  title: "Google Cloud role given to a service account",
  types: {
    terraform: [
      "google_project_iam_member",
      "google_project_iam_binding",
      "google_organization_iam_member",
      "google_folder_iam_member",
    ],
  },
  kind: "identity",
  of: "member|members",
  name: "role",
  reads: { grants: { at: "role", all: true, adds: true } },
  source: "IAM, roles and permissions; hashicorp/google, google_project_iam",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_service_account" "lab" { account_id = "lab-sa" }
resource "google_project_iam_member" "lab" {
  for_each = toset(["roles/editor", "roles/aiplatform.user"])
  role     = each.value
  member   = "serviceAccount:\${google_service_account.lab.email}"
}
resource "google_workbench_instance" "lab" {
  name = "lab"
  gce_setup {
    service_accounts { email = google_service_account.lab.email }
  }
}`,
      finds: { "identity:lab-sa": { grants: ["roles/editor", "roles/aiplatform.user"] } },
    },
  ],
});
