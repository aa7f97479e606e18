import { defineResource } from "../../../domain/resource.ts";

export const gcpRunMember = defineResource({
  id: "gcp-run-member",
  platform: "gcp",

  title: "Who may call a Cloud Run service",
  types: {
    terraform: [
      "google_cloud_run_v2_service_iam_member",
      "google_cloud_run_v2_service_iam_binding",
      "google_cloud_run_service_iam_member",
      "google_cloud_run_service_iam_binding",
      "google_cloudfunctions2_function_iam_member",
      "google_cloudfunctions_function_iam_member",
    ],
  },
  kind: "workload",
  of: "name|service|cloud_function",
  name: "role",
  reads: { authentication: { at: "member|members", any: { of: ["allUsers"], is: "none" } } },
  source: "Cloud Run, allowing public (unauthenticated) access",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_service_account" "chat" { account_id = "chat-sa" }
resource "google_project_iam_member" "chat" {
  role   = "roles/aiplatform.user"
  member = "serviceAccount:\${google_service_account.chat.email}"
}
resource "google_cloud_run_service" "chat" {
  name = "chat"
  template {
    spec { service_account_name = google_service_account.chat.email }
  }
}
resource "google_cloud_run_service_iam_member" "all" {
  service = google_cloud_run_service.chat.name
  role    = "roles/run.invoker"
  member  = "allUsers"
}`,
      finds: { "workload:chat": { authentication: "none" } },
    },
  ],
});
