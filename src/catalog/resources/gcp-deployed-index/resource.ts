import { defineResource } from "../../../domain/resource.ts";

export const gcpDeployedIndex = defineResource({
  id: "gcp-deployed-index",
  platform: "gcp",

  title: "Index deployed to a Vertex AI index endpoint",
  types: { terraform: ["google_vertex_ai_index_endpoint_deployed_index"] },
  kind: "endpoint",
  of: "index_endpoint",
  name: "deployed_index_id",
  reads: {},
  links: [{ verb: "retrieves-from", at: "index" }],
  source: "hashicorp/google, google_vertex_ai_index_endpoint_deployed_index",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_vertex_ai_index" "docs" { display_name = "docs" }
resource "google_vertex_ai_index_endpoint" "front" { display_name = "front" }
resource "google_vertex_ai_index_endpoint_deployed_index" "docs" {
  index_endpoint = google_vertex_ai_index_endpoint.front.id
  index          = google_vertex_ai_index.docs.id
}`,
      finds: { "endpoint:front": { publicAccess: false } },
      links: ["endpoint:front -retrieves-from-> vector-store:docs"],
    },
  ],
});
