import { defineResource } from "../../../domain/resource.ts";

export const azureCognitiveAccountKey = defineResource({
  id: "azure-cognitive-account-key",
  platform: "azure",

  title: "Customer key of an Azure AI services account",
  types: { terraform: ["azurerm_cognitive_account_customer_managed_key"] },
  kind: "ai-service",
  of: "cognitive_account_id",
  name: "cognitive_account_id",
  reads: { encryptionKey: { at: "key_vault_key_id|managed_hsm_key_id", set: "customer" } },
  source: "hashicorp/azurerm, azurerm_cognitive_account_customer_managed_key",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_cognitive_account_customer_managed_key" "openai" {
  cognitive_account_id = azurerm_cognitive_account.openai.id
  key_vault_key_id     = azurerm_key_vault_key.k.id
}`,
      finds: { "ai-service:openai": { encryptionKey: "customer" } },
    },
  ],
});
