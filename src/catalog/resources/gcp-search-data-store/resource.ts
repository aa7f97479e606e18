import { defineResource } from "../../../domain/resource.ts";

export const gcpSearchDataStore = defineResource({
  id: "gcp-search-data-store",
  platform: "gcp",

  title: "Vertex AI Search data store",
  types: { terraform: ["google_discovery_engine_data_store"] },
  kind: "vector-store",
  name: "display_name|data_store_id",
  fixed: { technology: "vertex-ai-search", hosted: true },
  reads: { encryptionKey: { at: "kms_key_name", set: "customer", absent: "provider" } },
  source: "Discovery Engine REST API, projects.locations.collections.dataStores",
  examples: [
    {
      format: "terraform",
      code: `
resource "google_discovery_engine_data_store" "docs" {
  data_store_id = "docs-1"
  display_name  = "docs"
}`,
      finds: { "vector-store:docs": { encryptionKey: "provider" } },
    },
  ],
});
