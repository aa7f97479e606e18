import { defineResource } from "../../../domain/resource.ts";

export const gcpVectorIndex = defineResource({
  id: "gcp-vector-index",
  platform: "gcp",

  title: "Vertex AI Vector Search index",
  types: { terraform: ["google_vertex_ai_index"] },
  kind: "vector-store",
  name: "display_name",
  fixed: { technology: "vertex-vector-search", hosted: true },
  reads: { encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" } },
  links: [{ verb: "reads", at: "metadata.contents_delta_uri" }],
  source: "Vertex AI REST API, projects.locations.indexes; hashicorp/google, google_vertex_ai_index",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_storage_bucket" "vectors" { name = "vectors-src" }
resource "google_vertex_ai_index" "docs" {
  display_name = "docs"
  metadata { contents_delta_uri = "gs://\${google_storage_bucket.vectors.name}/contents" }
}`,
      finds: { "vector-store:docs": { encryptionKey: "provider" }, "data-store:vectors-src": { publicAccess: false } },
      links: ["vector-store:docs -reads-> data-store:vectors-src"],
    },
  ],
});
