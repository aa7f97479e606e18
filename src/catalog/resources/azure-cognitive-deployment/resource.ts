import { defineResource } from "../../../domain/resource.ts";

export const azureCognitiveDeployment = defineResource({
  id: "azure-cognitive-deployment",
  platform: "azure",

  title: "Model deployment of an Azure AI services account",
  types: {
    terraform: ["azurerm_cognitive_deployment"],
    arm: ["Microsoft.CognitiveServices/accounts/deployments"],
  },
  kind: "endpoint",
  name: "name",
  fixed: { provider: "azure.ai.openai" },
  reads: {
    autoUpgrade: {
      at: "version_upgrade_option|properties.versionUpgradeOption",
      values: { OnceNewDefaultVersionAvailable: true, OnceCurrentVersionExpired: false, NoAutoUpgrade: false },
      absent: true,
    },
    processedIn: {
      at: "sku.name|scale.type",
      values: {
        Standard: "region",
        ProvisionedManaged: "region",
        DataZoneStandard: "zone",
        DataZoneBatch: "zone",
        DataZoneProvisionedManaged: "zone",
        GlobalStandard: "anywhere",
        GlobalBatch: "anywhere",
        GlobalProvisionedManaged: "anywhere",
      },
    },
  },
  links: [
    { verb: "serves", at: "model.name|properties.model.name", model: "azure.ai.openai" },
    { verb: "guarded-by", at: "rai_policy_name|properties.raiPolicyName" },
    { verb: "exposes", at: "cognitive_account_id|parent|parent_id", inverse: true },
  ],
  source: "Azure REST API, Cognitive Services accounts, Deployments - Create Or Update",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_cognitive_account_rai_policy" "strict" {
  name                 = "strict"
  cognitive_account_id = azurerm_cognitive_account.openai.id
  base_policy_name     = "Microsoft.Default"
}
resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.openai.id
  rai_policy_name      = azurerm_cognitive_account_rai_policy.strict.name
  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-08-06"
  }
  sku { name = "Standard" }
}`,
      finds: { "endpoint:chat": { provider: "azure.ai.openai" } },
      links: [
        "ai-service:openai -exposes-> endpoint:chat",
        "endpoint:chat -guarded-by-> guardrail:strict",
        "endpoint:chat -serves-> model:gpt-4o",
      ],
    },
  ],
});
