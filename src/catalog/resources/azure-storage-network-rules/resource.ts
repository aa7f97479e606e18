import { defineResource } from "../../../domain/resource.ts";

export const azureStorageNetworkRules = defineResource({
  id: "azure-storage-network-rules",
  platform: "azure",

  title: "Network rules of an Azure storage account",
  types: { terraform: ["azurerm_storage_account_network_rules"] },
  kind: "data-store",
  of: "storage_account_id",
  name: "storage_account_id",
  reads: { publicAccess: { at: "default_action", values: { Deny: false, Allow: true } } },
  source: "hashicorp/azurerm, azurerm_storage_account_network_rules",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_storage_account" "ml" { name = "mlstore" }
resource "azurerm_storage_account_network_rules" "ml" {
  storage_account_id = azurerm_storage_account.ml.id
  default_action     = "Deny"
}
resource "azurerm_machine_learning_workspace" "ml" {
  name               = "ml"
  storage_account_id = azurerm_storage_account.ml.id
}`,
      finds: { "data-store:mlstore": { publicAccess: false } },
    },
  ],
});
