import { defineResource } from "../../../domain/resource.ts";

export const snowflakeCortexSearch = defineResource({
  id: "snowflake-cortex-search",
  platform: "snowflake",

  title: "Snowflake Cortex Search service",
  types: { terraform: ["snowflake_cortex_search_service"] },
  kind: "vector-store",
  name: "name",
  fixed: { technology: "snowflake-cortex-search", hosted: true },
  reads: {},
  links: [{ verb: "uses", at: "embedding_model", model: "snowflake" }],
  source: "Snowflake, CREATE CORTEX SEARCH SERVICE; snowflakedb/snowflake, snowflake_cortex_search_service",
  examples: [
    {
      format: "terraform",
      code: `
resource "snowflake_cortex_search_service" "docs" {
  name            = "DOCS"
  on              = "BODY"
  embedding_model = "snowflake-arctic-embed-l-v2.0"
}`,
      finds: { "vector-store:DOCS": { technology: "snowflake-cortex-search" } },
      links: ["vector-store:DOCS -uses-> model:snowflake-arctic-embed-l-v2.0"],
    },
  ],
});
