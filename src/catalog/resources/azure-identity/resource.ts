import { defineResource } from "../../../domain/resource.ts";

export const azureIdentity = defineResource({
  id: "azure-identity",
  platform: "azure",

  title: "Azure user-assigned identity that AI runs as",
  types: {
    terraform: ["azurerm_user_assigned_identity"],
    arm: ["Microsoft.ManagedIdentity/userAssignedIdentities"],
  },
  kind: "identity",
  ordinary: true,
  name: "name",
  fixed: { identityType: "service", grants: [] },
  reads: {},
  source: "Azure REST API, Managed Identity, User Assigned Identities - Create Or Update",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_user_assigned_identity" "ai" { name = "ai" }
resource "azurerm_user_assigned_identity" "other" { name = "other" }
resource "azurerm_search_service" "s" {
  name = "s"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ai.id]
  }
}`,
      finds: { "identity:ai": { grants: [] } },
      links: ["vector-store:s -runs-as-> identity:ai"],
    },
  ],
});
