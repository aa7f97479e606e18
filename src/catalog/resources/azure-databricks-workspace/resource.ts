import { defineResource } from "../../../domain/resource.ts";

export const azureDatabricksWorkspace = defineResource({
  id: "azure-databricks-workspace",
  platform: "azure",

  title: "Azure Databricks workspace",
  types: { terraform: ["azurerm_databricks_workspace"], arm: ["Microsoft.Databricks/workspaces"] },
  kind: "compute",
  name: "name",
  fixed: { purpose: "workspace" },
  reads: {
    publicAddress: {
      at: "custom_parameters.no_public_ip|properties.parameters.enableNoPublicIp.value",
      values: { true: false, false: true },
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "properties.publicNetworkAccess": "Disabled" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    privateNetwork: {
      at: "custom_parameters.virtual_network_id|properties.parameters.customVirtualNetworkId",
      set: true,
      absent: false,
    },
    encryptionKey: {
      cases: [
        {
          if: { "managed_services_cmk_key_vault_key_id|properties.encryption.entities.managedServices": "set" },
          is: "customer",
        },
        { if: { customer_managed_key_enabled: true }, is: "customer" },
      ],
      absent: "provider",
    },
    logging: { elsewhere: "a diagnostic setting" },
  },
  source: "Azure REST API, Databricks, Workspaces - Create Or Update; hashicorp/azurerm, azurerm_databricks_workspace",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_databricks_workspace" "lake" {
  name                          = "lake"
  sku                           = "premium"
  public_network_access_enabled = false
  custom_parameters { virtual_network_id = azurerm_virtual_network.a.id }
}`,
      finds: { "compute:lake": { publicAccess: false, privateNetwork: true, encryptionKey: "provider" } },
    },
  ],
});
