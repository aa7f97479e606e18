import { defineResource } from "../../../domain/resource.ts";

export const azureAppSettings = defineResource({
  id: "azure-app-settings",
  platform: "azure",

  title: "Settings of an Azure app",
  types: { arm: ["Microsoft.Web/sites/config"] },
  kind: "workload",
  of: "parent",
  name: "name",
  reads: {},
  links: [
    {
      verb: "uses",
      at: "properties.appSettings.value|properties.*",
      // Settings hold anything: only what names a resource counts.
      like: "^$",
    },
  ],
  source: "Azure REST API, Web Apps - Update Application Settings",
  examples: [
    {
      format: "arm",
      code: `
resource docs 'Microsoft.Search/searchServices@2024-06-01-preview' = {
  name: 'docs'
}
resource site 'Microsoft.Web/sites@2023-01-01' = {
  name: 'site'
}
resource settings 'Microsoft.Web/sites/config@2023-01-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    SEARCH: docs.name
  }
}`,
      finds: { "workload:site": {} },
      links: ["workload:site -uses-> vector-store:docs"],
    },
  ],
});
