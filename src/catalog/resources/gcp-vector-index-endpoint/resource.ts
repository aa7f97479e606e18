import { defineResource } from "../../../domain/resource.ts";

export const gcpVectorIndexEndpoint = defineResource({
  id: "gcp-vector-index-endpoint",
  platform: "gcp",

  title: "Vertex AI Vector Search index endpoint",
  types: { terraform: ["google_vertex_ai_index_endpoint"] },
  kind: "endpoint",
  name: "display_name",
  fixed: { provider: "gcp.vertex_ai" },
  reads: {
    publicAccess: { at: "public_endpoint_enabled", values: { true: true, false: false }, absent: false },
    privateNetwork: {
      cases: [
        { if: { network: "set" }, is: true },
        { if: { "private_service_connect_config.enable_private_service_connect": true }, is: true },
      ],
      absent: false,
    },
    encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" },
  },
  source: "Vertex AI REST API, projects.locations.indexEndpoints; hashicorp/google, google_vertex_ai_index_endpoint",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_index" "docs" { display_name = "docs" }
resource "google_vertex_ai_index_endpoint" "front" {
  display_name            = "front"
  public_endpoint_enabled = true
}
resource "google_vertex_ai_index_endpoint_deployed_index" "docs" {
  index_endpoint    = google_vertex_ai_index_endpoint.front.id
  index             = google_vertex_ai_index.docs.id
  deployed_index_id = "docs"
}`,
      finds: { "endpoint:front": { publicAccess: true, privateNetwork: false, encryptionKey: "provider" } },
      links: ["endpoint:front -retrieves-from-> vector-store:docs"],
    },
  ],
});
