import { defineResource } from "../../../domain/resource.ts";

export const azureAiProject = defineResource({
  id: "azure-ai-project",
  platform: "azure",

  title: "Azure AI Foundry project",
  types: {
    terraform: ["azurerm_ai_foundry_project", "azurerm_cognitive_account_project"],
    arm: ["Microsoft.CognitiveServices/accounts/projects"],
  },
  kind: "compute",
  name: "name",
  fixed: { purpose: "project" },
  reads: {},
  links: [{ verb: "uses", at: "ai_services_hub_id|cognitive_account_id|parent|parent_id" }],
  source:
    "Azure REST API, Cognitive Services accounts, Projects - Create; hashicorp/azurerm, azurerm_ai_foundry_project",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_ai_foundry" "hub" { name = "hub" }
resource "azurerm_ai_foundry_project" "chat" {
  name               = "chat"
  ai_services_hub_id = azurerm_ai_foundry.hub.id
}`,
      finds: { "compute:chat": {}, "compute:hub": { publicAccess: true } },
      links: ["compute:chat -uses-> compute:hub"],
    },
  ],
});
