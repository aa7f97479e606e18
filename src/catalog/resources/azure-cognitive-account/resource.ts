import { defineResource } from "../../../domain/resource.ts";

export const azureCognitiveAccount = defineResource({
  id: "azure-cognitive-account",
  platform: "azure",

  title: "Azure AI services account (Azure OpenAI, Foundry)",
  types: {
    terraform: ["azurerm_cognitive_account", "azurerm_ai_services"],
    arm: ["Microsoft.CognitiveServices/accounts"],
  },
  kind: "ai-service",
  name: "name",
  fixed: { category: "model-api", apiHost: null },
  reads: {
    region: { at: "location", literal: true, optional: true },
    identityAuthentication: {
      at: "custom_subdomain_name|properties.customSubDomainName",
      set: true,
      absent: false,
    },
    hasIdentity: {
      cases: [
        { if: { "identity.type": "None" }, is: false },
        { if: { identity: "set" }, is: true },
      ],
      absent: false,
    },
    provider: {
      cases: [
        { if: { kind: "OpenAI" }, is: "azure.ai.openai" },
        { if: { kind: "AIServices" }, is: "azure.ai.inference" },
        { if: { kind: "set" }, is: "azure.cognitive-services" },
      ],
      absent: "azure.ai.inference",
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "public_network_access|properties.publicNetworkAccess": "Disabled" }, is: false },
        { if: { "network_acls.default_action|properties.networkAcls.defaultAction": "Deny" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "public_network_access|properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    internetEgress: {
      at: "outbound_network_access_restricted|properties.restrictOutboundNetworkAccess",
      values: { true: false, false: true },
      optional: true,
    },
    privateNetwork: {
      cases: [
        { if: { "network_acls.virtual_network_rules|properties.networkAcls.virtualNetworkRules": "set" }, is: true },
      ],
      elsewhere: "a private endpoint",
    },
    keyAuthentication: {
      cases: [
        { if: { "local_auth_enabled|local_authentication_enabled": false }, is: false },
        { if: { "local_auth_enabled|local_authentication_enabled": true }, is: true },
        { if: { "properties.disableLocalAuth": true }, is: false },
        { if: { "properties.disableLocalAuth": false }, is: true },
      ],
      absent: true,
    },
    encryptionKey: {
      cases: [
        {
          if: { "customer_managed_key.key_vault_key_id|customer_managed_key.managed_hsm_key_id": "set" },
          is: "customer",
        },
        { if: { "properties.encryption.keySource": "Microsoft.KeyVault" }, is: "customer" },
      ],
      absent: "provider",
    },
    logging: { elsewhere: "a diagnostic setting" },
  },
  links: [{ verb: "runs-as", at: "identity.identity_ids|identity.userAssignedIdentities" }],
  source:
    "Azure REST API, Cognitive Services accounts, Accounts - Create; hashicorp/azurerm, azurerm_cognitive_account",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name                = "contoso-openai"
  location            = "swedencentral"
  kind                = "OpenAI"
  sku_name            = "S0"
  resource_group_name = "ai"
}`,
      finds: {
        "ai-service:contoso-openai": {
          provider: "azure.ai.openai",
          publicAccess: true,
          keyAuthentication: true,
          encryptionKey: "provider",
        },
      },
    },
    {
      format: "terraform",
      code: `
variable "default_action" { default = "Deny" }
resource "azurerm_user_assigned_identity" "ai" { name = "ai-identity" }
resource "azurerm_key_vault_key" "ai" { name = "ai" }
resource "azurerm_ai_services" "hub" {
  name                         = "hub"
  local_authentication_enabled = false
  network_acls { default_action = var.default_action }
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ai.id]
  }
  customer_managed_key { key_vault_key_id = azurerm_key_vault_key.ai.id }
}`,
      finds: {
        "ai-service:hub": {
          provider: "azure.ai.inference",
          publicAccess: false,
          keyAuthentication: false,
          encryptionKey: "customer",
        },
      },
      links: ["ai-service:hub -runs-as-> identity:ai-identity"],
    },
    {
      format: "terraform",
      code: `
resource "azapi_resource" "foundry" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "foundry"
  parent_id = "rg"
  body = {
    kind       = "AIServices"
    properties = { publicNetworkAccess = "Disabled", disableLocalAuth = true }
  }
}`,
      finds: { "ai-service:foundry": { publicAccess: false, keyAuthentication: false } },
    },
  ],
});
