import { defineResource } from "../../../domain/resource.ts";

export const azureDiagnosticSetting = defineResource({
  id: "azure-diagnostic-setting",
  platform: "azure",

  title: "Azure diagnostic setting of an AI resource",
  types: { terraform: ["azurerm_monitor_diagnostic_setting"], arm: ["Microsoft.Insights/diagnosticSettings"] },
  kind: "ai-service",
  alsoOf: ["compute", "vector-store", "endpoint", "data-store"],
  of: "target_resource_id|scope",
  name: "name",
  reads: {
    logging: {
      items: {
        groups: [{ at: "enabled_log|log|properties.logs", called: "log", sides: [{ enabled: false }] }],
        active: true,
        any: true,
      },
      absent: false,
    },
  },
  source: "Azure Monitor, diagnostic settings; hashicorp/azurerm, azurerm_monitor_diagnostic_setting",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_search_service" "docs" { name = "docs" }
resource "azurerm_monitor_diagnostic_setting" "openai" {
  name               = "to-workspace"
  target_resource_id = azurerm_cognitive_account.openai.id
  enabled_log { category_group = "audit" }
}
resource "azurerm_monitor_diagnostic_setting" "docs" {
  name               = "metrics"
  target_resource_id = azurerm_search_service.docs.id
  metric { category = "AllMetrics" }
}`,
      finds: { "ai-service:openai": { logging: true }, "vector-store:docs": { logging: false } },
    },
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_search_service" "docs" { name = "docs" }
resource "azurerm_monitor_diagnostic_setting" "openai" {
  name               = "to-workspace"
  target_resource_id = azurerm_cognitive_account.openai.id
  log {
    category = "Audit"
    enabled  = false
  }
  log { category = "RequestResponse" }
}
resource "azurerm_monitor_diagnostic_setting" "docs" {
  name               = "off"
  target_resource_id = azurerm_search_service.docs.id
  log {
    category = "OperationLogs"
    enabled  = false
  }
}`,
      finds: { "ai-service:openai": { logging: true }, "vector-store:docs": { logging: false } },
    },
    {
      format: "arm",
      code: `
resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'openai'
  kind: 'OpenAI'
}
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: account
  properties: { logs: [ { categoryGroup: 'allLogs', enabled: false } ] }
}`,
      finds: { "ai-service:openai": { logging: false } },
    },
  ],
});
