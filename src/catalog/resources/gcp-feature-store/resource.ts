import { defineResource } from "../../../domain/resource.ts";

export const gcpFeatureStore = defineResource({
  id: "gcp-feature-store",
  platform: "gcp",

  title: "Vertex AI feature store or dataset",
  types: {
    terraform: ["google_vertex_ai_featurestore", "google_vertex_ai_feature_online_store", "google_vertex_ai_dataset"],
  },
  kind: "data-store",
  name: "display_name|name",
  fixed: { technology: "vertex-ai" },
  reads: { encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" } },
  source: "Vertex AI REST API, projects.locations.featurestores, datasets; hashicorp/google, google_vertex_ai_dataset",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_dataset" "training" { display_name = "training" }
resource "google_vertex_ai_featurestore" "features" {
  name = "features"
  encryption_spec { kms_key_name = google_kms_crypto_key.k.id }
}`,
      finds: {
        "data-store:training": { encryptionKey: "provider" },
        "data-store:features": { encryptionKey: "customer" },
      },
    },
  ],
});
