import { defineResource } from "../../../domain/resource.ts";

export const databricksModelServing = defineResource({
  id: "databricks-model-serving",
  platform: "databricks",

  title: "Databricks model serving endpoint",
  types: { terraform: ["databricks_model_serving", "databricks_model_serving_provisioned_throughput"] },
  kind: "endpoint",
  name: "name",
  fixed: { provider: "databricks" },
  reads: {
    rateLimited: { at: "ai_gateway.rate_limits|rate_limits", set: true, absent: false },
    logging: {
      cases: [
        { if: { "ai_gateway.inference_table_config.enabled": true }, is: true },
        { if: { "config.auto_capture_config.enabled": true }, is: true },
      ],
      absent: false,
    },
  },
  links: [
    {
      verb: "serves",
      at: "config.served_entities.entity_name+config.served_models.model_name+config.served_entities.external_model.name",
      model: "databricks",
    },
  ],
  source: "Databricks REST API, serving endpoints; databricks/databricks, databricks_model_serving",
  examples: [
    {
      format: "terraform",
      code: `
resource "databricks_registered_model" "ranker" { name = "ranker" }
resource "databricks_model_serving" "rank" {
  name = "rank"
  config {
    served_entities {
      entity_name    = databricks_registered_model.ranker.id
      entity_version = "2"
    }
  }
}
resource "databricks_model_serving" "chat" {
  name = "chat"
  config {
    served_entities {
      external_model {
        name     = "gpt-4o"
        provider = "openai"
        task     = "llm/v1/chat"
      }
    }
  }
  ai_gateway {
    inference_table_config { enabled = true }
  }
}`,
      finds: { "endpoint:rank": { logging: false }, "endpoint:chat": { logging: true } },
      links: ["endpoint:rank -serves-> model:ranker", "endpoint:chat -serves-> model:gpt-4o"],
    },
  ],
});
