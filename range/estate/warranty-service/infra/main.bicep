targetScope = 'resourceGroup'

param location string = resourceGroup().location
param workspaceId string

module openai 'modules/openai.bicep' = {
  name: 'openai'
  params: {
    location: location
    workspaceId: workspaceId
  }
}

resource search 'Microsoft.Search/searchServices@2024-06-01-preview' = {
  name: 'tallpine-warranty-search'
  location: location
  sku: {
    name: 'basic'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    replicaCount: 1
    publicNetworkAccess: 'disabled'
    disableLocalAuth: true
  }
}
