import { describe, expect, it } from "vitest";
import { itKeepsTheConnectorContract } from "../../../testing/connector-contract.ts";
import { assetNames, edgeNames, observed, observeFiles } from "../../../testing/observe-files.ts";
import { iac } from "./connector.ts";

const TEMPLATE = `
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Access: { Type: String, Default: Enabled }
  Stage: { Type: String, Default: prod }
  Outside: { Type: String }
Mappings:
  Stages:
    prod: { root: Disabled }
    dev: { root: Enabled }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  Lab:
    Type: AWS::SageMaker::NotebookInstance
    Properties:
      NotebookInstanceName: !Sub "\${Stage}-lab"
      DirectInternetAccess: !If [IsDev, Enabled, Disabled]
      RootAccess: !FindInMap [Stages, !Ref Stage, root]
      SubnetId: !Ref AWS::NoValue
      KmsKeyId: !Ref Outside
      RoleArn: !GetAtt Role.Arn
  DevOnly:
    Type: AWS::SageMaker::NotebookInstance
    Condition: IsDev
    Properties: { NotebookInstanceName: dev }
  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: lab-role }
`;

describe("the connector contract", () => itKeepsTheConnectorContract(iac, { "infra/template.yaml": TEMPLATE }));

it("works out parameters, conditions, mappings and leaves out what is not created", () => {
  const observation = observeFiles(iac, { "template.yaml": TEMPLATE });
  const found = observed(observation, "compute");
  expect(found.map(({ name }) => name)).toEqual(["prod-lab"]);
  expect(found[0]?.properties).toMatchObject({
    internetEgress: false,
    rootAccess: false,
    privateNetwork: false,
    encryptionKey: "customer",
  });
  expect(edgeNames(observation)).toContain("compute:prod-lab -runs-as-> identity:lab-role");
});

it("says on which line things stand", () => {
  const [lab] = observed(observeFiles(iac, { "template.yaml": TEMPLATE }), "compute");
  expect(lab?.evidence[0]).toMatchObject({ line: 14, endLine: 22 });
  expect(lab?.evidence.find(({ property }) => property === "rootAccess")?.line).toBe(19);
});

it("reads JSON with long function names", () => {
  const code = JSON.stringify({
    Resources: {
      Lab: {
        Type: "AWS::SageMaker::NotebookInstance",
        Properties: { NotebookInstanceName: { "Fn::Join": ["-", ["a", "lab"]] }, RootAccess: "Enabled" },
      },
    },
  });
  expect(assetNames(observeFiles(iac, { "stack.template.json": code }), "compute")).toEqual(["compute:a-lab"]);
});

it("follows a nested template with the caller's parameters", () => {
  const child =
    "Parameters:\n  Root: { Type: String, Default: Enabled }\nResources:\n  Lab:\n    Type: AWS::SageMaker::NotebookInstance\n    Properties: { RootAccess: !Ref Root }\n";
  const parent =
    "Resources:\n  Child:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ./nested/lab.yaml\n      Parameters: { Root: Disabled }\n";
  const observation = observeFiles(iac, { "main.yaml": parent, "nested/lab.yaml": child });
  expect(observed(observation, "compute").map(({ properties }) => properties.rootAccess)).toEqual([false]);
});

it("gives a serverless function the role its policies make, and the global settings", () => {
  const code = `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Environment:
      Variables: { MODEL_ID: amazon.nova-lite-v1:0 }
Resources:
  Chat:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - AWSLambdaBasicExecutionRole
        - Statement:
            - { Effect: Allow, Action: bedrock:InvokeModel, Resource: "*" }
`;
  const observation = observeFiles(iac, { "template.yaml": code });
  expect(edgeNames(observation)).toEqual(
    expect.arrayContaining([
      "workload:Chat -runs-as-> identity:ChatRole",
      "workload:Chat -uses-> model:amazon.nova-lite-v1:0",
    ]),
  );
  expect(observed(observation, "identity")[0]?.properties.grants).toEqual([
    "AWSLambdaBasicExecutionRole",
    "bedrock:InvokeModel",
  ]);
});

it("takes no other YAML for a template and says what it could not read", () => {
  const observation = observeFiles(iac, {
    "values.yaml": "Resources: none\n",
    "broken.yaml": "Resources:\n  X: { Type: AWS::SageMaker::Model\n - ]\n",
    "list.yaml": "- Resources:\n    X: { Type: AWS::SageMaker::Model }\n",
  });
  expect(observed(observation, "model")).toEqual([]);
  expect(observation.notExamined.map(({ path }) => path)).toContain("list.yaml");
});

it("ends on aliases that multiply", () => {
  const levels = Array.from(
    { length: 12 },
    (_, index) => `  a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(", ")}]`,
  );
  const code = `Mappings:\n  a0: &a0 [x]\n${levels.join("\n")}\nResources:\n  X: { Type: AWS::SageMaker::Model }\n`;
  expect(observeFiles(iac, { "bomb.yaml": code }).notExamined).toEqual([
    expect.objectContaining({ path: "bomb.yaml", reason: "too-large" }),
  ]);
});
