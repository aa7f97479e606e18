import { defineResource } from "../../../domain/resource.ts";

export const azureCosmos = defineResource({
  id: "azure-cosmos",
  platform: "azure",

  title: "Azure Cosmos DB account that AI uses",
  types: { terraform: ["azurerm_cosmosdb_account"], arm: ["Microsoft.DocumentDB/databaseAccounts"] },
  kind: "data-store",
  ordinary: true,
  name: "name",
  fixed: { technology: "cosmosdb" },
  reads: {
    minimumTls: {
      at: "minimal_tls_version|properties.minimalTlsVersion",
      values: {
        TLS1_0: "1.0",
        TLS1_1: "1.1",
        TLS1_2: "1.2",
        TLS1_3: "1.3",
        Tls: "1.0",
        Tls11: "1.1",
        Tls12: "1.2",
        "1.0": "1.0",
        "1.1": "1.1",
        "1.2": "1.2",
        "1.3": "1.3",
      },
      absent: "1.2",
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "properties.publicNetworkAccess": "Disabled" }, is: false },
        { if: { "is_virtual_network_filter_enabled|properties.isVirtualNetworkFilterEnabled": true }, is: false },
        { if: { "ip_range_filter|properties.ipRules": "set" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    keyAuthentication: {
      cases: [
        { if: { local_authentication_enabled: false }, is: false },
        { if: { local_authentication_enabled: true }, is: true },
        { if: { "local_authentication_disabled|properties.disableLocalAuth": true }, is: false },
        { if: { "local_authentication_disabled|properties.disableLocalAuth": false }, is: true },
      ],
      absent: true,
    },
    encryptionKey: { at: "key_vault_key_id|properties.keyVaultKeyUri", set: "customer", absent: "provider" },
  },
  source:
    "Azure REST API, Cosmos DB, Database Accounts - Create Or Update; hashicorp/azurerm, azurerm_cosmosdb_account",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cosmosdb_account" "history" {
  name                          = "history"
  local_authentication_disabled = true
}
resource "azurerm_cosmosdb_account" "shop" { name = "shop" }
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_linux_web_app" "chat" {
  name = "chat"
  app_settings = {
    OPENAI = azurerm_cognitive_account.openai.endpoint
    STORE  = azurerm_cosmosdb_account.history.endpoint
  }
}`,
      finds: { "data-store:history": { publicAccess: true, keyAuthentication: false, encryptionKey: "provider" } },
      links: ["workload:chat -uses-> data-store:history"],
    },
    { format: "terraform", code: `resource "azurerm_cosmosdb_account" "shop" { name = "shop" }`, finds: {} },
  ],
});
