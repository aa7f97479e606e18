import { defineResource } from "../../../domain/resource.ts";

export const gcpSearchEngine = defineResource({
  id: "gcp-search-engine",
  platform: "gcp",

  title: "Vertex AI Search or conversation app",
  types: { terraform: ["google_discovery_engine_search_engine", "google_discovery_engine_chat_engine"] },
  kind: "ai-service",
  name: "display_name|engine_id",
  fixed: { provider: "gcp.discovery-engine", category: "assistant", apiHost: null },
  reads: {},
  links: [{ verb: "retrieves-from", at: "data_store_ids" }],
  source: "Discovery Engine REST API, projects.locations.collections.engines",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_discovery_engine_data_store" "docs" { display_name = "docs" }
resource "google_discovery_engine_search_engine" "search" {
  engine_id      = "search"
  display_name   = "search"
  data_store_ids = [google_discovery_engine_data_store.docs.data_store_id]
}`,
      finds: { "ai-service:search": {} },
      links: ["ai-service:search -retrieves-from-> vector-store:docs"],
    },
  ],
});
