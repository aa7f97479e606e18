import { expect, it } from "vitest";
import { infrastructureVerdict } from "../../../testing/judge-infrastructure.ts";
import { workspaceReachesItsStoreWithKeys } from "./rule.ts";

it.each([
  [
    "fail",
    "a key",
    {
      "main.bicep": `
resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'w'
  properties: {
    storageAccount: 'sa'
    systemDatastoresAuthMode: 'accessKey'
  }
}`,
    },
  ],
  [
    "pass",
    "identities",
    {
      "main.bicep": `
resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'w'
  properties: {
    storageAccount: 'sa'
    systemDatastoresAuthMode: 'identity'
  }
}`,
    },
  ],
  [
    "unknown",
    "nothing is set",
    {
      "main.bicep": `
resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = {
  name: 'w'
  properties: {
    storageAccount: 'sa'

  }
}`,
    },
  ],
  [
    "not-applicable",
    "the type has no such setting",
    `
resource "aws_bedrock_guardrail" "g" { name = "g" }`,
  ],
] as const)("%s: %s", (outcome, _, code) => {
  expect(infrastructureVerdict(workspaceReachesItsStoreWithKeys, code).outcome).toBe(outcome);
});
