import { defineResource } from "../../../domain/resource.ts";

export const gcpBucketMember = defineResource({
  id: "gcp-bucket-member",
  platform: "gcp",

  title: "Who may reach a Google Cloud Storage bucket",
  types: { terraform: ["google_storage_bucket_iam_member", "google_storage_bucket_iam_binding"] },
  kind: "data-store",
  of: "bucket",
  name: "bucket",
  reads: { publicAccess: { at: "member|members", any: { of: ["allUsers", "allAuthenticatedUsers"], is: true } } },
  source: "Cloud Storage, making data public",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_storage_bucket" "agents" { name = "agents-src" }
resource "google_storage_bucket_iam_binding" "all" {
  bucket  = google_storage_bucket.agents.name
  role    = "roles/storage.objectViewer"
  members = ["user:a@example.com", "allUsers"]
}
resource "google_vertex_ai_reasoning_engine" "helper" {
  display_name = "helper"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.agents.name}/a.pkl" }
  }
}`,
      finds: { "data-store:agents-src": { publicAccess: true } },
    },
  ],
});
