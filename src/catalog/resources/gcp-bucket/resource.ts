import { defineResource } from "../../../domain/resource.ts";

export const gcpBucket = defineResource({
  id: "gcp-bucket",
  platform: "gcp",

  title: "Google Cloud Storage bucket that AI reads or writes",
  types: { terraform: ["google_storage_bucket"] },
  kind: "data-store",
  ordinary: true,
  name: "name",
  fixed: { technology: "gcs" },
  reads: {
    deletionProtected: { at: "force_destroy", values: { true: false, false: true }, absent: true },
    anonymousAllowed: { at: "public_access_prevention", values: { enforced: false, inherited: true }, absent: true },
    rightsPerObject: { at: "uniform_bucket_level_access", values: { true: false, false: true }, absent: true },
    publicAccess: { at: "public_access_prevention", values: { enforced: false, inherited: false }, absent: false },
    encryptionKey: { at: "encryption.default_kms_key_name", set: "customer", absent: "provider" },
    versioned: { at: "versioning.enabled", values: { true: true, false: false }, absent: false },
  },
  source: "Cloud Storage JSON API, buckets; hashicorp/google, google_storage_bucket",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_storage_bucket" "agents" {
  name = "agents-src"
  versioning { enabled = true }
}
resource "google_storage_bucket" "web" { name = "web" }
resource "google_vertex_ai_reasoning_engine" "helper" {
  display_name = "helper"
  spec {
    package_spec { pickle_object_gcs_uri = "gs://\${google_storage_bucket.agents.name}/a.pkl" }
  }
}`,
      finds: { "data-store:agents-src": { publicAccess: false, versioned: true, encryptionKey: "provider" } },
      links: ["agent:helper -loads-> data-store:agents-src"],
    },
    {
      format: "terraform",
      code: `
resource "google_storage_bucket" "web" { name = "web" }`,
      finds: {},
    },
  ],
});
