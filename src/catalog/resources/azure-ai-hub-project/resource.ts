import { defineResource } from "../../../domain/resource.ts";

export const azureAiHubProject = defineResource({
  id: "azure-ai-hub-project",
  platform: "azure",

  title: "Project of an Azure AI Foundry hub",
  types: { arm: ["Microsoft.MachineLearningServices/workspaces"] },
  kind: "compute",
  // Its network and key are those of its hub.
  only: { "properties.hubResourceId": "set" },
  name: "name",
  fixed: { purpose: "project" },
  reads: {},
  links: [{ verb: "uses", at: "properties.hubResourceId" }],
  source: "Azure REST API, Machine Learning, Workspaces - Create Or Update",
  examples: [
    {
      format: "arm",
      code: `
resource hub 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'hub'
  kind: 'Hub'
  properties: { publicNetworkAccess: 'Disabled' }
}
resource chat 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'chat'
  kind: 'Project'
  properties: { hubResourceId: hub.id }
}`,
      finds: { "compute:chat": { purpose: "project" }, "compute:hub": { purpose: "workspace", publicAccess: false } },
      links: ["compute:chat -uses-> compute:hub"],
    },
  ],
});
