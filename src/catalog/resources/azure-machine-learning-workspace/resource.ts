import { defineResource } from "../../../domain/resource.ts";

export const azureMachineLearningWorkspace = defineResource({
  id: "azure-machine-learning-workspace",
  platform: "azure",

  title: "Azure Machine Learning workspace or Foundry hub",
  types: {
    terraform: ["azurerm_machine_learning_workspace", "azurerm_ai_foundry"],
    arm: ["Microsoft.MachineLearningServices/workspaces"],
  },
  kind: "compute",
  name: "name",
  fixed: { purpose: "workspace" },
  reads: {
    storeAuthentication: {
      at: "properties.systemDatastoresAuthMode",
      values: { accessKey: "key", identity: "identity", userDelegationSAS: "identity" },
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "public_network_access|properties.publicNetworkAccess": "Disabled" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "public_network_access|properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    internetEgress: {
      at: "managed_network.isolation_mode|properties.managedNetwork.isolationMode",
      values: { Disabled: true, AllowInternetOutbound: true, AllowOnlyApprovedOutbound: false },
      absent: true,
    },
    privateNetwork: { elsewhere: "a private endpoint" },
    encryptionKey: {
      cases: [
        { if: { "encryption.key_id|properties.encryption.keyVaultProperties.keyIdentifier": "set" }, is: "customer" },
      ],
      absent: "provider",
    },
    logging: { elsewhere: "a diagnostic setting" },
  },
  links: [
    { verb: "runs-as", at: "identity.identity_ids|identity.userAssignedIdentities" },
    { verb: "writes", at: "storage_account_id|properties.storageAccount" },
  ],
  source:
    "Azure REST API, Machine Learning, Workspaces - Create Or Update; hashicorp/azurerm, azurerm_machine_learning_workspace, azurerm_ai_foundry",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_storage_account" "ml" { name = "mlstore" }
resource "azurerm_machine_learning_workspace" "ml" {
  name                          = "ml"
  storage_account_id            = azurerm_storage_account.ml.id
  public_network_access_enabled = false
  managed_network { isolation_mode = "AllowOnlyApprovedOutbound" }
}
resource "azurerm_ai_foundry" "hub" { name = "hub" }`,
      finds: {
        "compute:ml": { publicAccess: false, internetEgress: false, encryptionKey: "provider" },
        "compute:hub": { publicAccess: true, internetEgress: true },
        "data-store:mlstore": { publicAccess: true, keyAuthentication: true },
      },
      links: ["compute:ml -writes-> data-store:mlstore"],
    },
  ],
});
