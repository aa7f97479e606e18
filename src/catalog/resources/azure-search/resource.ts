import { defineResource } from "../../../domain/resource.ts";

export const azureSearch = defineResource({
  id: "azure-search",
  platform: "azure",

  title: "Azure AI Search service",
  types: { terraform: ["azurerm_search_service"], arm: ["Microsoft.Search/searchServices"] },
  kind: "vector-store",
  name: "name",
  fixed: { technology: "azure-ai-search", hosted: true },
  reads: {
    region: { at: "location", literal: true, optional: true },
    hasIdentity: {
      cases: [
        { if: { "identity.type": "None" }, is: false },
        { if: { identity: "set" }, is: true },
      ],
      absent: false,
    },
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "properties.publicNetworkAccess": "disabled" }, is: false },
        { if: { "allowed_ips|properties.networkRuleSet.ipRules": "set" }, is: false },
        { if: { public_network_access_enabled: true }, is: true },
        { if: { "properties.publicNetworkAccess": "Enabled" }, is: true },
      ],
      absent: true,
    },
    privateNetwork: { elsewhere: "a private endpoint" },
    keyAuthentication: {
      cases: [
        { if: { local_authentication_enabled: false }, is: false },
        { if: { local_authentication_enabled: true }, is: true },
        { if: { "properties.disableLocalAuth": true }, is: false },
        { if: { "properties.disableLocalAuth": false }, is: true },
      ],
      absent: true,
    },
    encryptionKey: {
      cases: [
        { if: { customer_managed_key_enforcement_enabled: true }, is: "customer" },
        { if: { "properties.encryptionWithCmk.enforcement": "Enabled" }, is: "customer" },
      ],
      absent: "provider",
    },
    instances: { at: "replica_count|properties.replicaCount", least: true, absent: 1 },
    logging: { elsewhere: "a diagnostic setting" },
  },
  links: [{ verb: "runs-as", at: "identity.identity_ids|identity.userAssignedIdentities" }],
  source: "Azure REST API, Search Management, Services - Create Or Update; hashicorp/azurerm, azurerm_search_service",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_search_service" "docs" {
  name = "docs"
  sku  = "standard"
}
resource "azurerm_search_service" "closed" {
  name                          = "closed"
  replica_count                 = 3
  local_authentication_enabled  = false
  public_network_access_enabled = false
}`,
      finds: {
        "vector-store:docs": { publicAccess: true, keyAuthentication: true, encryptionKey: "provider", instances: 1 },
        "vector-store:closed": { publicAccess: false, keyAuthentication: false, instances: 3 },
      },
    },
  ],
});
