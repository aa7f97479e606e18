import { defineResource } from "../../../domain/resource.ts";

export const azureStorageAccount = defineResource({
  id: "azure-storage-account",
  platform: "azure",

  title: "Azure storage account that AI reads or writes",
  types: { terraform: ["azurerm_storage_account"], arm: ["Microsoft.Storage/storageAccounts"] },
  kind: "data-store",
  ordinary: true,
  name: "name",
  fixed: { technology: "azure-storage" },
  reads: {
    minimumTls: {
      at: "min_tls_version|properties.minimumTlsVersion",
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
    // What it is without a word differs by format and version.
    anonymousAllowed: {
      at: "allow_nested_items_to_be_public|properties.allowBlobPublicAccess",
      values: { true: true, false: false },
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "properties.publicNetworkAccess": "Disabled" }, is: false },
        { if: { "network_rules.default_action|properties.networkAcls.defaultAction": "Deny" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    keyAuthentication: {
      at: "shared_access_key_enabled|properties.allowSharedKeyAccess",
      values: { true: true, false: false },
      absent: true,
    },
    encryptedInTransit: {
      at: "https_traffic_only_enabled|enable_https_traffic_only|properties.supportsHttpsTrafficOnly",
      values: { true: true, false: false },
      absent: true,
    },
    encryptionKey: {
      cases: [
        { if: { "customer_managed_key.key_vault_key_id": "set" }, is: "customer" },
        { if: { "properties.encryption.keySource": "Microsoft.Keyvault" }, is: "customer" },
      ],
      absent: "provider",
    },
  },
  source: "Azure REST API, Storage Accounts - Create; hashicorp/azurerm, azurerm_storage_account",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_storage_account" "ml" {
  name                      = "mlstore"
  shared_access_key_enabled = false
  network_rules { default_action = "Deny" }
}
resource "azurerm_storage_account" "web" { name = "web" }
resource "azurerm_machine_learning_workspace" "ml" {
  name               = "ml"
  storage_account_id = azurerm_storage_account.ml.id
}`,
      finds: {
        "data-store:mlstore": {
          publicAccess: false,
          keyAuthentication: false,
          encryptedInTransit: true,
          encryptionKey: "provider",
        },
      },
    },
    { format: "terraform", code: `resource "azurerm_storage_account" "web" { name = "web" }`, finds: {} },
  ],
});
