import { defineResource } from "../../../domain/resource.ts";

export const azureRoleAssignment = defineResource({
  id: "azure-role-assignment",
  platform: "azure",

  title: "Azure role assigned to an identity",
  types: { terraform: ["azurerm_role_assignment"], arm: ["Microsoft.Authorization/roleAssignments"] },
  kind: "identity",
  of: "principal_id|properties.principalId",
  name: "name",
  reads: {
    grants: {
      at: "role_definition_name|role_definition_id|properties.roleDefinitionId",
      roleOn: "scope",
      adds: true,
    },
  },
  source: "Azure built-in roles; Azure REST API, Role Assignments - Create",
  examples: [
    {
      format: "terraform",
      code: `
data "azurerm_subscription" "here" {}
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ai.id]
  }
}
resource "azurerm_user_assigned_identity" "ai" { name = "ai" }
resource "azurerm_role_assignment" "use" {
  scope                = azurerm_cognitive_account.openai.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = azurerm_user_assigned_identity.ai.principal_id
}
resource "azurerm_role_assignment" "all" {
  scope                = data.azurerm_subscription.here.id
  role_definition_name = "Owner"
  principal_id         = azurerm_user_assigned_identity.ai.principal_id
}`,
      finds: {
        "identity:ai": { grants: ["Cognitive Services OpenAI User on azurerm_cognitive_account.openai", "Owner"] },
      },
    },
  ],
});
