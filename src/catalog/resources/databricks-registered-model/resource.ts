import { defineResource } from "../../../domain/resource.ts";

export const databricksRegisteredModel = defineResource({
  id: "databricks-registered-model",
  platform: "databricks",

  title: "Databricks registered model",
  types: { terraform: ["databricks_registered_model", "databricks_mlflow_model"] },
  kind: "model",
  name: "name",
  fixed: { provider: "databricks", usage: "used", source: "api" },
  reads: { modelId: { at: "name", literal: true } },
  source: "databricks/databricks, databricks_registered_model, databricks_mlflow_model",
  examples: [
    {
      format: "terraform",
      code: `
resource "databricks_registered_model" "ranker" { name = "ranker" }`,
      finds: { "model:ranker": { modelId: "ranker" } },
    },
  ],
});
