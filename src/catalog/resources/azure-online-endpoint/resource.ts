import { defineResource } from "../../../domain/resource.ts";

export const azureOnlineEndpoint = defineResource({
  id: "azure-online-endpoint",
  platform: "azure",

  title: "Azure Machine Learning online or serverless endpoint",
  types: {
    arm: [
      "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
      "Microsoft.MachineLearningServices/workspaces/serverlessEndpoints",
    ],
  },
  kind: "endpoint",
  name: "name",
  fixed: { provider: "azure.ai.inference" },
  reads: {
    publicAccess: {
      at: "properties.publicNetworkAccess",
      values: { Enabled: true, Disabled: false },
      absent: true,
    },
    keyAuthentication: {
      at: "properties.authMode",
      values: { Key: true, AMLToken: false, AADToken: false },
    },
  },
  links: [
    { verb: "serves", at: "properties.modelSettings.modelId", model: "azure.ai.inference" },
    { verb: "exposes", at: "parent|parent_id", inverse: true },
  ],
  source: "Azure REST API, Machine Learning, Online Endpoints - Create Or Update",
  examples: [
    {
      format: "arm",
      code: `
resource ws 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'ws'
}
resource chat 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01' = {
  parent: ws
  name: 'chat'
  properties: {
    authMode: 'Key'
  }
}`,
      finds: { "endpoint:chat": { publicAccess: true, keyAuthentication: true } },
    },
  ],
});
