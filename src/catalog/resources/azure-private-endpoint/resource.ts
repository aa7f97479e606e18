import { defineResource } from "../../../domain/resource.ts";

export const azurePrivateEndpoint = defineResource({
  id: "azure-private-endpoint",
  platform: "azure",

  title: "Azure private endpoint of an AI resource",
  types: { terraform: ["azurerm_private_endpoint"], arm: ["Microsoft.Network/privateEndpoints"] },
  kind: "ai-service",
  alsoOf: ["compute", "vector-store", "endpoint", "data-store"],
  of: "private_service_connection.private_connection_resource_id|properties.privateLinkServiceConnections.properties.privateLinkServiceId",
  name: "name",
  reads: { privateNetwork: { at: "name", set: true } },
  source: "Azure Private Link; hashicorp/azurerm, azurerm_private_endpoint",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account" "openai" {
  name = "openai"
  kind = "OpenAI"
}
resource "azurerm_search_service" "docs" { name = "docs" }
resource "azurerm_private_endpoint" "openai" {
  name      = "openai-pe"
  subnet_id = azurerm_subnet.a.id
  private_service_connection {
    name                           = "openai"
    private_connection_resource_id = azurerm_cognitive_account.openai.id
    subresource_names              = ["account"]
  }
}
resource "azurerm_private_endpoint" "docs" {
  name      = "docs-pe"
  private_service_connection { private_connection_resource_id = azurerm_search_service.docs.id }
}`,
      finds: { "ai-service:openai": { privateNetwork: true }, "vector-store:docs": { privateNetwork: true } },
    },
  ],
});
