import { defineResource } from "../../../domain/resource.ts";

export const azureBot = defineResource({
  id: "azure-bot",
  platform: "azure",

  title: "Azure bot",
  types: {
    terraform: ["azurerm_bot_service_azure_bot", "azurerm_bot_channels_registration"],
    arm: ["Microsoft.BotService/botServices"],
  },
  kind: "ai-service",
  name: "name",
  fixed: { provider: "azure.bot-service", category: "assistant", apiHost: null },
  reads: {
    publicAccess: {
      cases: [
        { if: { public_network_access_enabled: false }, is: false },
        { if: { "properties.publicNetworkAccess": "Disabled" }, is: false },
      ],
      // Channels reach a bot from the internet; only that it is closed tells something.
      optional: true,
    },
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
      at: "cmk_key_vault_url|cmk_key_vault_key_url|properties.cmekKeyVaultUrl",
      set: "customer",
      absent: "provider",
    },
    logging: { elsewhere: "a diagnostic setting" },
  },
  links: [{ verb: "runs-as", at: "microsoft_app_msi_id|properties.msaAppMSIResourceId" }],
  source: "Azure REST API, Bot Service, Bots - Create; hashicorp/azurerm, azurerm_bot_service_azure_bot",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_bot_service_azure_bot" "help" {
  name                         = "help"
  local_authentication_enabled = false
}`,
      finds: { "ai-service:help": { keyAuthentication: false, encryptionKey: "provider" } },
    },
  ],
});
