import { defineResource } from "../../../domain/resource.ts";

export const databricksVectorSearch = defineResource({
  id: "databricks-vector-search",
  platform: "databricks",

  title: "Databricks Vector Search index",
  types: { terraform: ["databricks_vector_search_index"] },
  kind: "vector-store",
  name: "name",
  fixed: { technology: "databricks-vector-search", hosted: true },
  reads: {},
  links: [{ verb: "uses", at: "delta_sync_index_spec.embedding_source_columns.embedding_model_endpoint_name" }],
  source: "databricks/databricks, databricks_vector_search_index",
  examples: [
    {
      format: "terraform",
      code: `
resource "databricks_model_serving" "embed" { name = "embed" }
resource "databricks_vector_search_index" "docs" {
  name          = "main.default.docs"
  endpoint_name = "search"
  delta_sync_index_spec {
    embedding_source_columns {
      name                          = "text"
      embedding_model_endpoint_name = databricks_model_serving.embed.name
    }
  }
}`,
      finds: { "vector-store:main.default.docs": { technology: "databricks-vector-search" } },
      links: ["vector-store:main.default.docs -uses-> endpoint:embed"],
    },
  ],
});
