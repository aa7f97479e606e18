import { defineResource } from "../../../domain/resource.ts";

export const azureApp = defineResource({
  id: "azure-app",
  platform: "azure",

  title: "Azure app, function or container app that works with AI",
  types: {
    terraform: [
      "azurerm_linux_web_app",
      "azurerm_windows_web_app",
      "azurerm_linux_function_app",
      "azurerm_windows_function_app",
      "azurerm_function_app_flex_consumption",
      "azurerm_container_app",
    ],
    arm: ["Microsoft.Web/sites", "Microsoft.App/containerApps"],
  },
  kind: "workload",
  ordinary: true,
  name: "name",
  fixed: { purpose: "app" },
  reads: {
    minimumTls: {
      at: "site_config.minimum_tls_version|properties.siteConfig.minTlsVersion",
      values: {
        TLS1_0: "1.0",
        TLS1_1: "1.1",
        TLS1_2: "1.2",
        TLS1_3: "1.3",
        Tls: "1.0",
        Tls11: "1.1",
        Tls12: "1.2",
        "1.0": "1.0",
        "1.1": "1.1",
        "1.2": "1.2",
        "1.3": "1.3",
      },
      optional: true,
    },
    hasIdentity: {
      cases: [
        { if: { "identity.type": "None" }, is: false },
        { if: { identity: "set" }, is: true },
      ],
      absent: false,
    },
    anyOrigin: {
      cases: [
        {
          if: {
            "site_config.cors.allowed_origins|properties.siteConfig.cors.allowedOrigins|ingress.cors.allowed_origins|properties.configuration.ingress.corsPolicy.allowedOrigins":
              "*",
          },
          is: true,
        },
      ],
      absent: false,
    },
    image: { at: "template.container.image|properties.template.containers.image", literal: true, absent: null },
  },
  links: [
    { verb: "runs-as", at: "identity.identity_ids|identity.userAssignedIdentities" },
    {
      verb: "uses",
      at: "app_settings.*|template.container.env.value|properties.siteConfig.appSettings.value|properties.template.containers.env.value",
      // Settings hold anything: only what names a resource counts.
      like: "^$",
    },
    { verb: "built-from", at: "template.container.image|properties.template.containers.image", image: true },
  ],
  containers: "template.container|properties.template.containers",
  source: "Azure REST API, Web Apps - Create Or Update, Container Apps - Create Or Update",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_user_assigned_identity" "app" { name = "app-identity" }
resource "azurerm_search_service" "docs" { name = "docs" }
resource "azurerm_container_app" "chat" {
  name = "chat"
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.app.id]
  }
  template {
    container {
      name  = "chat"
      image = "example.azurecr.io/chat:1.0"
      env {
        name  = "SEARCH"
        value = "https://\${azurerm_search_service.docs.name}.search.windows.net"
      }
    }
  }
}
resource "azurerm_linux_web_app" "shop" { name = "shop" }`,
      finds: { "workload:chat": { image: "example.azurecr.io/chat:1.0" } },
      links: ["workload:chat -runs-as-> identity:app-identity", "workload:chat -uses-> vector-store:docs"],
    },
    {
      format: "arm",
      code: `
resource flow 'Microsoft.App/containerApps@2024-03-01' = {
  name: 'flow'
  properties: {
    template: {
      containers: [
        {
          name: 'flow'
          image: 'flowiseai/flowise:2.2.5'
        }
      ]
    }
  }
}`,
      finds: { "workload:flow": { image: "flowiseai/flowise:2.2.5", purpose: "agent-builder" } },
    },
    { format: "terraform", code: `resource "azurerm_linux_web_app" "shop" { name = "shop" }`, finds: {} },
  ],
});
