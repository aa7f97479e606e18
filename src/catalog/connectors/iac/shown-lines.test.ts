import { describe, expect, it } from "vitest";
import type { Files } from "../../../testing/observe-files.ts";
import { observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const shown = (files: Files, property: string): (string | undefined)[] =>
  observeFiles(iac, files)
    .assets.flatMap(({ evidence }) => evidence)
    .filter((item) => item.property === property)
    .map(({ line, snippet }) => `${line}: ${snippet}`);

const HEAD = '{\n  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n';

describe("a finding on one attribute shows its line", () => {
  it.each([
    [
      "Terraform",
      { "main.tf": 'resource "aws_sagemaker_notebook_instance" "lab" {\n  root_access   = "Enabled" # needed\n}' },
      "rootAccess",
      '2: root_access   = "Enabled"',
    ],
    [
      "CloudFormation",
      {
        "t.yaml":
          "Resources:\n  Lab:\n    Type: AWS::SageMaker::NotebookInstance\n    Properties:\n      RootAccess: Enabled # needed\n",
      },
      "rootAccess",
      "5: RootAccess: Enabled # needed",
    ],
    [
      "a policy written as text",
      {
        "main.tf":
          'resource "aws_opensearchserverless_collection" "docs" {\n  name = "docs"\n  type = "VECTORSEARCH"\n}\nresource "aws_opensearchserverless_security_policy" "net" {\n  name   = "net"\n  type   = "network"\n  policy = jsonencode([{\n    Rules = [{ ResourceType = "collection", Resource = ["collection/docs"] }]\n    AllowFromPublic = true\n  }])\n}',
      },
      "publicAccess",
      "10: AllowFromPublic = true",
    ],
    [
      "Bicep",
      {
        "main.bicep":
          "resource a 'Microsoft.CognitiveServices/accounts@2024-10-01' = {\n  name: 'a'\n  properties: {\n    disableLocalAuth: false\n  }\n}\n",
      },
      "keyAuthentication",
      "4: disableLocalAuth: false",
    ],
    [
      "an ARM template",
      {
        "main.json": `${HEAD}"resources": [{\n"type": "Microsoft.CognitiveServices/accounts", "name": "a",\n"properties": {\n"disableLocalAuth": false\n}}]}`,
      },
      "keyAuthentication",
      '6: "disableLocalAuth": false',
    ],
    [
      "an ARM template on one line",
      {
        "main.json": `${HEAD.replaceAll("\n", "")}"resources":[{"type":"Microsoft.CognitiveServices/accounts","name":"a","properties":{"disableLocalAuth":false}}]}`,
      },
      "keyAuthentication",
      '1: "disableLocalAuth":false}}]}',
    ],
  ] as const)("%s", (_, files, property, line) => {
    expect(shown(files, property)).toEqual([line]);
  });

  it("takes secrets out of the line", () => {
    const key = `sk-${"a1B2".repeat(12)}`;
    const text = `resource "aws_sagemaker_notebook_instance" "lab" { root_access = "Enabled", key = "${key}" }`;
    const observation = observeFiles(iac, { "main.tf": text });
    expect(JSON.stringify(observation)).not.toContain(key);
  });
});
