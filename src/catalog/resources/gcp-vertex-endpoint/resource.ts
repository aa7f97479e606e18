import { defineResource } from "../../../domain/resource.ts";

export const gcpVertexEndpoint = defineResource({
  id: "gcp-vertex-endpoint",
  platform: "gcp",

  title: "Vertex AI endpoint",
  types: { terraform: ["google_vertex_ai_endpoint", "google_vertex_ai_endpoint_with_model_garden_deployment"] },
  kind: "endpoint",
  name: "display_name|name|endpoint_config.endpoint_display_name",
  fixed: { provider: "gcp.vertex_ai" },
  reads: {
    region: { at: "location", literal: true, optional: true },
    privateNetwork: {
      cases: [
        { if: { network: "set" }, is: true },
        { if: { "private_service_connect_config.enable_private_service_connect": true }, is: true },
        {
          if: { "deploy_config.private_service_connect_config|endpoint_config.private_service_connect_config": "set" },
          is: true,
        },
      ],
      absent: false,
    },
    encryptionKey: { at: "encryption_spec.kms_key_name", set: "customer", absent: "provider" },
    logging: {
      at: "predict_request_response_logging_config.enabled",
      values: { true: true, false: false },
      absent: false,
    },
  },
  links: [{ verb: "serves", at: "publisher_model_name|hugging_face_model_id", model: "gcp.vertex_ai" }],
  source: "Vertex AI REST API, projects.locations.endpoints; hashicorp/google, google_vertex_ai_endpoint",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_endpoint" "open" {
  name         = "1"
  display_name = "open"
}
resource "google_vertex_ai_endpoint" "closed" {
  name         = "2"
  display_name = "closed"
  network      = google_compute_network.n.id
  encryption_spec { kms_key_name = google_kms_crypto_key.k.id }
}`,
      finds: {
        "endpoint:open": { privateNetwork: false, encryptionKey: "provider", logging: false },
        "endpoint:closed": { privateNetwork: true, encryptionKey: "customer" },
      },
    },
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_endpoint_with_model_garden_deployment" "gemma" {
  publisher_model_name = "publishers/google/models/gemma3@gemma-3-1b-it"
  location             = "us-central1"
}`,
      finds: { "endpoint:gemma": {} },
      links: ["endpoint:gemma -serves-> model:gemma3@gemma-3-1b-it"],
    },
  ],
});
